import {
  Fleet,
  fleetEntities,
  fleetName,
  startFleet,
} from './__testUtils__/fleet';
import { sicknesses } from './__testUtils__/sicknesses';
import { createSurveyor } from './__testUtils__/survey';

jest.setTimeout(60_000);

/* The fault table at a reduced size: each sickness once, all at once, among healthy clusters. */

const HEALTHY = 8;
const SICK = sicknesses.length;
const SIZE = SICK + HEALTHY;

let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet(SIZE, SICK);
});

afterAll(() => fleet.stop());

function surveyorOver() {
  return createSurveyor({
    clusters: fleet.clusters,
    entities: fleetEntities(SIZE),
    // What is too long is found out sooner.
    access: { maxResponseBytes: 2_000_000 },
  });
}

describe('all sicknesses at once', () => {
  const told = new Map<string, { observation: string; spots: string[] }>();

  beforeAll(async () => {
    await fleet.sicken();
    const surveyor = surveyorOver();
    await surveyor.look();
    const { report } = await surveyor.world();
    for (const { name, observation, blindSpots } of report.clusters) {
      const spots = blindSpots.map(
        ({ read, reason, message }) => `${read} | ${reason} | ${message}`,
      );
      told.set(name, { observation, spots });
    }
  });

  it('leave every healthy cluster whole', () => {
    const healthy = Array.from({ length: HEALTHY }, (_, index) =>
      told.get(fleetName(SICK + index)),
    );

    expect(healthy).toEqual(
      healthy.map(() => ({ observation: 'whole', spots: [] })),
    );
  });

  it.each(sicknesses.map((sickness, index) => ({ ...sickness, index })))(
    '$name is told as $reason of the $read',
    ({ index, read, reason, message }) => {
      const { observation, spots } = told.get(fleetName(index)) ?? {
        spots: [],
      };

      expect(observation).toBe(read === 'cluster' ? 'none' : 'partial');
      // Several reads may be of one resource, and several of them be told.
      expect(new Set(spots.map(spot => spot.split(/ [|(]/)[0]))).toEqual(
        new Set([read]),
      );
      expect(spots.filter(spot => spot.includes(`| ${reason} |`))).toEqual(
        spots,
      );
      expect(spots.join()).toMatch(message);
    },
  );

  it('change nothing in JavaScript itself', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
