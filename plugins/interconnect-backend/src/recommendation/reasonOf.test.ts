import { cluster, report } from './__fixtures__/reports';
import { criteria } from './criteria';
import { recommend } from './recommend';
import { RecommendationRequest } from './situation';

function reason(
  pattern: string,
  criterion: string,
  request: RecommendationRequest,
) {
  return recommend(
    report([cluster('a', { loadBalancer: 'available' })]),
    request,
  )
    .find(each => each.pattern === pattern)
    ?.reasons.find(each => each.criterion === criterion);
}

const candidate = { name: 'new', behindNat: false };

describe('whence a reason comes', () => {
  it('is the use case, where nobody else asked', () => {
    const found = reason('skupper', 'firewallBurden', {
      candidate,
      requirements: { useCase: 'edge-cloud' },
    });

    expect(found?.params.from).toBe('edge-cloud');
  });

  it.each<[string, RecommendationRequest['requirements']]>([
    [
      'where the same was asked for',
      {
        useCase: 'edge-cloud',
        firewallBurden: { level: 'should', value: 'low' },
      },
    ],
    [
      'where there is no use case',
      { firewallBurden: { level: 'should', value: 'low' } },
    ],
  ])('is not the use case %s', (_name, requirements) => {
    const found = reason('skupper', 'firewallBurden', {
      candidate,
      requirements,
    });

    expect(found?.message).not.toContain('use case');
    expect(found?.params.from).toBeUndefined();
  });

  it('is not the use case where facts decided', () => {
    const found = reason('skupper', 'behindNat', {
      candidate: { name: 'new', behindNat: true },
      requirements: { useCase: 'edge-cloud' },
    });

    expect(found?.message).toContain('new cannot be reached from outside');
    expect(found?.params.from).toBeUndefined();
  });

  it.each([
    [
      'is the environment, for devices taken to be small',
      undefined,
      'environment',
    ],
    ['is nothing else where it is said that they are', true, undefined],
  ])('%s', (_name, constrained, from) => {
    const found = reason('skupper', 'constrained', {
      candidate: { ...candidate, environment: 'edge', constrained },
      requirements: {},
    });

    expect(found?.params.from).toBe(from);
    expect(found?.message.includes('concluded from')).toBe(from !== undefined);
  });
});

describe('what a reason says', () => {
  it('does not begin with the title of its criterion', () => {
    const titles = new Map(
      criteria.map(({ id, title }) => [String(id), title]),
    );
    const ranked = recommend(
      report([cluster('a', { loadBalancer: 'available' })]),
      {
        candidate,
        requirements: {
          useCase: 'edge-cloud',
          maturity: { level: 'must', value: 'production' },
          vendorLockIn: { level: 'should', value: 'none' },
        },
      },
    );
    const said = ranked.flatMap(({ reasons, blockers }) => [
      ...reasons,
      ...blockers,
    ]);

    expect(said.length).toBeGreaterThan(100);
    expect(
      said.filter(({ criterion, message }) =>
        message.startsWith(`${titles.get(criterion)}:`),
      ),
    ).toEqual([]);
  });
});
