import { ScanLog } from './ScanLog';

type Step =
  | ['ask', cluster: string, replica: string, path: string]
  | ['end', request: number];

function logOf(steps: readonly Step[]) {
  let now = 0;
  const log = new ScanLog(() => now);
  const ends: ((isAnswered: boolean) => void)[] = [];
  for (const step of steps) {
    now += 1;
    if (step[0] === 'ask') {
      const [, cluster, replica, path] = step;
      ends.push(log.asked(cluster, replica, path));
    } else {
      ends[step[1]](true);
    }
  }
  return {
    scans: log.scans.map(({ replica, from, to }) => [replica, from, to]),
    doubles: log.doubles.length,
  };
}

const whole = (replica: string, first: number): Step[] => [
  ['ask', 'a', replica, '/apis'],
  ['ask', 'a', replica, '/version'],
  ['end', first],
  ['end', first + 1],
  ['ask', 'a', replica, '/api/v1/nodes'],
  ['end', first + 2],
];

describe('ScanLog', () => {
  it('tells which looks were cut off', () => {
    const log = new ScanLog(() => 0);
    log.asked('a', 'one', '/version')(true);
    log.asked('a', 'one', '/api/v1/nodes')(false);
    log.asked('b', 'one', '/version')(true);
    log.asked('b', 'one', '/api/v1/nodes')(true);

    expect(
      log.scans.map(({ cluster, isCutOff }) => [cluster, isCutOff]),
    ).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it.each<[string, Step[], ReturnType<typeof logOf>]>([
    ['one look', whole('one', 0), { scans: [['one', 1, 6]], doubles: 0 }],
    [
      'one after the other',
      [...whole('one', 0), ...whole('two', 3), ...whole('two', 6)],
      {
        scans: [
          ['one', 1, 6],
          ['two', 7, 12],
          ['two', 13, 18],
        ],
        doubles: 0,
      },
    ],
    [
      'two replicas at once',
      [...whole('one', 0).slice(0, 5), ['ask', 'a', 'two', '/apis']],
      {
        scans: [
          ['one', 1, 4],
          ['two', 6, 6],
        ],
        doubles: 1,
      },
    ],
    [
      'one replica twice at once',
      [
        ['ask', 'a', 'one', '/version'],
        ['ask', 'a', 'one', '/version'],
      ],
      {
        scans: [
          ['one', 1, 1],
          ['one', 2, 2],
        ],
        doubles: 1,
      },
    ],
    [
      'two replicas that take turns within a look',
      [
        ...whole('one', 0).slice(0, 4),
        ...whole('two', 2),
        ['ask', 'a', 'one', '/api/v1/nodes'],
      ],
      {
        // The third is the rest of the first, and stands out by beginning without its opening.
        scans: [
          ['one', 1, 4],
          ['two', 5, 10],
          ['one', 11, 11],
        ],
        doubles: 1,
      },
    ],
    [
      'two clusters at once',
      [
        ['ask', 'a', 'one', '/version'],
        ['ask', 'b', 'two', '/version'],
      ],
      {
        scans: [
          ['one', 1, 1],
          ['two', 2, 2],
        ],
        doubles: 0,
      },
    ],
  ])('tells %s', (_name, steps, expected) => {
    expect(logOf(steps)).toEqual(expected);
  });
});
