import { PlannedCheck } from './plannedMigration';
import { withheld } from './withheld';

function check(params: Record<string, unknown>): PlannedCheck {
  return {
    id: 'free',
    title: 'Free',
    outcome: 'failed',
    detail: 'It is there',
    evidence: [
      {
        cluster: 'resource:default/hub',
        object: { apiVersion: 'v1', kind: 'Namespace', name: 'x' },
        path: '.metadata.name',
        shows: 'x',
      },
    ],
    probe: { type: 'object-exists', params },
  };
}

describe('withheld', () => {
  it.each([
    ['the name', { name: 'edge-7' }, 'edge-7'],
    ['the name as a part', { name: 'cluster-edge-7' }, 'edge-7'],
    ['its label', { label: { value: 'edge-7' } }, 'Edge 7'],
    ['a name with quotes', { name: 'a"b' }, 'a"b'],
  ])('tells nothing of a check that asks for %s', (_name, params, name) => {
    expect(withheld([check(params)], name)).toEqual([
      expect.objectContaining({
        outcome: 'unknown',
        evidence: [],
        detail: expect.stringContaining(`could have the name ${name}`),
      }),
    ]);
  });

  it.each([
    ['another name', { name: 'hub' }, 'edge-7'],
    ['no name', { cluster: 'resource:default/hub' }, 'edge-7'],
  ])('leaves a check as it is that asks for %s', (_name, params, name) => {
    expect(withheld([check(params)], name)).toEqual([check(params)]);
  });
});
