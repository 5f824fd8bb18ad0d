import {
  LoosePeer,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Snapshot } from '@interconnect/backstage-plugin-interconnect-node';
import { scenarios, snapshotOf } from './__testUtils__/scenarios';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * What may not be read must make a report say less, and never something else: each read that
 * brought anything is forbidden once, in each cluster of each scenario.
 */

type Forbidden = { what: string; snapshot: Snapshot };

function* eachForbidden(snapshot: Snapshot): Generator<Forbidden> {
  for (const [cluster, observation] of Object.entries(snapshot.observations)) {
    for (const [read, outcome] of Object.entries(observation.reads)) {
      if (outcome.status === 'seen' && outcome.objects.length > 0) {
        const failed = {
          status: 'failed' as const,
          reason: 'forbidden' as const,
          message: 'no',
        };
        yield {
          what: `${read} of ${cluster}`,
          snapshot: {
            ...snapshot,
            observations: {
              ...snapshot.observations,
              [cluster]: {
                ...observation,
                reads: { ...observation.reads, [read]: failed },
              },
            },
          },
        };
      }
    }
  }
}

function present({ detections }: Report): string[] {
  return detections
    .filter(({ verdict }) => verdict === 'present')
    .map(({ cluster, technology }) => `${technology} in ${cluster}`);
}

/** Links by the two clusters that they join, whoever tells of them. */
function joined({ links }: Report): string[] {
  return links.map(({ technology, plane, from, to }) =>
    [technology, plane, ...[from, to].sort()].join(' '),
  );
}

/** The links that each ambiguous peer may be: of several, that are fewer now, one may be left. */
function possible({ loosePeers }: Report): string[] {
  return loosePeers
    .filter(({ kind }) => kind === 'ambiguous')
    .flatMap(({ cluster, technology, plane, couldBe }) =>
      couldBe.map(other =>
        [technology, plane, ...[cluster, other].sort()].join(' '),
      ),
    );
}

function external({ loosePeers }: Report): string[] {
  return loosePeers
    .filter(({ kind }) => kind === 'external')
    .map(({ cluster, technology, plane, identity }: LoosePeer) =>
      [technology, plane, cluster, identity].join(' '),
    );
}

function added(before: string[], after: string[]): string[] {
  return after.filter(each => !before.includes(each));
}

describe.each(scenarios)('the inventory %s', scenario => {
  const snapshot = snapshotOf(scenario);
  const whole = analyse(snapshot, detectors);

  it('tells nothing else where a read is forbidden', () => {
    const wrong = [...eachForbidden(snapshot)].flatMap(forbidden => {
      const report = analyse(forbidden.snapshot, detectors);
      return [
        ...added(present(whole), present(report)),
        ...added([...joined(whole), ...possible(whole)], joined(report)),
        ...added(external(whole), external(report)),
      ].map(claim => `without ${forbidden.what}: ${claim}`);
    });

    expect(wrong).toEqual([]);
  });
});
