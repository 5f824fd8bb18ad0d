import { spawnSync } from 'node:child_process';
import {
  Candidate,
  PlannedChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { planMigration } from '../..';

const CILIUM = { cni: 'cilium' };
const star = [
  link('cilium', 'hub', 'left', { state: 'configured' }),
  link('cilium', 'hub', 'right', { state: 'configured' }),
];

function meshed(more: Partial<Report> = {}): Report {
  const names = ['hub', 'left', 'right'];
  return report(
    [...names, 'new'].map(name => cluster(name, CILIUM)),
    {
      links: star,
      interconnects: [interconnect(star, 'hub-and-spoke', ['hub'])],
      detections: names.map((name, index) => ({
        cluster: refOf(name),
        technology: 'cilium',
        verdict: 'present' as const,
        version: '1.18.2',
        whole: true,
        evidence: [
          shown(
            name,
            'v1',
            'ConfigMap',
            ".data['cluster-id']",
            String([1, 2, 4][index]),
          ),
        ],
      })),
      ...more,
    },
  );
}

const alone = (...cnis: (string | undefined)[]) =>
  report(cnis.map((cni, index) => cluster(`c${index}`, cni ? { cni } : {})));

function plan(
  of: Report,
  candidate: Candidate,
  change: PlannedChange = 'join',
) {
  return planMigration(of, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern: 'cilium',
    change,
  });
}

function step(id: string, planned: ReturnType<typeof plan>) {
  const found =
    planned.type === 'planned'
      ? planned.steps.find(each => each.id === id)
      : undefined;
  if (found === undefined) {
    throw new Error(`no such step: ${id}`);
  }
  return found;
}

it.each<[string, Report, Candidate, PlannedChange, RegExp]>([
  ['a member', meshed(), { ref: refOf('left') }, 'join', /already a member/],
  [
    'a newcomer of another network',
    meshed(),
    { name: 'x', cni: 'calico' },
    'join',
    /x runs calico/,
  ],
  [
    'a first mesh with another network in it',
    alone('cilium', 'flannel'),
    { ref: refOf('c0') },
    'join',
    /c1 runs flannel/,
  ],
  [
    'a first mesh of one cluster',
    alone('cilium'),
    { ref: refOf('c0') },
    'join',
    /no other cluster/,
  ],
  [
    'a first mesh of too many',
    alone(...Array.from({ length: 256 }, () => 'cilium')),
    { ref: refOf('c0') },
    'join',
    /takes 255 clusters/,
  ],
  [
    'to leave where there is no mesh',
    alone('cilium', 'cilium'),
    { ref: refOf('c0') },
    'leave',
    /c0 is not a member/,
  ],
])('plans nothing for %s', (_name, of, candidate, change, reason) => {
  expect(plan(of, candidate, change)).toMatchObject({
    type: 'not-plannable',
    reason: expect.stringMatching(reason),
  });
});

it('plans a first mesh where the network of a cluster was not seen, and checks it', () => {
  const { checks } = step(
    'same-cilium',
    plan(alone('cilium', undefined), { ref: refOf('c0') }),
  );

  expect(checks.map(({ id }) => id)).toContain(`cni ${refOf('c1')}`);
});

describe('joining a star', () => {
  const joined = plan(meshed(), { ref: refOf('new') });

  it('connects with the hub alone', () => {
    expect(step('connect', joined).run).toBe(
      'cilium clustermesh connect --context new --destination-context hub',
    );
  });

  it('takes the lowest number that no member has', () => {
    expect(step('name-cluster', joined).run).toContain(
      '--set cluster.name=new --set cluster.id=3',
    );
  });

  it('asks for the version that no report tells of a cluster without a mesh', () => {
    expect(step('name-cluster', joined).run).toMatch(
      /^: "\$\{CILIUM_VERSION_NEW:\?set it to the version of Cilium that runs in new, from cilium version\}"\n/,
    );
  });

  it('never writes the key of the authority anywhere', () => {
    const { run = '' } = step('share-ca', joined);

    expect(run).toContain(
      'kubectl --context hub -n kube-system get secret cilium-ca -o yaml | kubectl --context new -n kube-system create -f -',
    );
    expect(run).not.toMatch(/> |tee|ca\.key/);
  });
});

it('gives a name of 32 characters at most', () => {
  const name = 'a-very-long-name-of-a-cluster--that-nobody-likes';

  expect(step('name-cluster', plan(meshed(), { name })).run).toContain(
    '--set cluster.name=a-very-long-name-of-a-cluster-th ',
  );
});

it('disconnects a hub from all its spokes', () => {
  expect(
    step('disconnect', plan(meshed(), { ref: refOf('hub') }, 'leave')).run,
  ).toBe(
    'cilium clustermesh disconnect --context hub --destination-context left,right',
  );
});

it.each([
  `new'; echo smuggled; '`,
  'new\necho smuggled\n',
  'new $(echo smuggled >&2)',
  `new"; echo smuggled; "`,
])('cannot have commands smuggled in by the name %j', name => {
  const planned = [
    plan(meshed(), { name, cni: 'cilium' }),
    plan(alone('cilium'), { name, cni: 'cilium' }),
  ];
  for (const each of planned) {
    if (each.type !== 'planned') {
      throw new Error(each.reason);
    }
    for (const { run = '', rollback = '' } of each.steps) {
      const { stdout, stderr, status } = spawnSync(
        'bash',
        [
          '-c',
          `kubectl() { :; }; cilium() { :; }; sha256sum() { :; }\n${run}\n${rollback}\ntrue`,
        ],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            ...Object.fromEntries(
              [...`${run}${rollback}`.matchAll(/: "\$\{([A-Z0-9_]+):/g)].map(
                ([, variable]) => [variable, '1.18.2'],
              ),
            ),
          },
        },
      );

      expect(status).toBe(0);
      expect(`${stdout}${stderr}`).not.toMatch(/smuggled/);
    }
  }
});
