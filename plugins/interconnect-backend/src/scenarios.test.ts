import {
  byText,
  expectedOf,
  scenarios,
  snapshotOf,
  told,
} from './__testUtils__/scenarios';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/* All scenarios, from files, through all detectors, the join and the classification. */

describe.each(scenarios)('the inventory %s', scenario => {
  const expected = expectedOf(scenario);
  const report = analyse(snapshotOf(scenario), detectors);

  it('has what is there, and nothing else', () => {
    expect(told(report).present).toEqual(expected.present);
  });

  it('has its links', () => {
    expect(byText(told(report).links)).toEqual(byText(expected.links));
  });

  it('has its shapes and loose peers', () => {
    expect(byText(told(report).interconnects)).toEqual(
      byText(expected.interconnects),
    );
    expect(byText(told(report).loosePeers)).toEqual(
      byText(expected.loosePeers),
    );
  });

  it('shows every claim in an object of a cluster', () => {
    const shown = [...report.links, ...report.loosePeers];

    expect(shown.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(report.clusters.flatMap(({ blindSpots }) => blindSpots)).toEqual([]);
  });
});
