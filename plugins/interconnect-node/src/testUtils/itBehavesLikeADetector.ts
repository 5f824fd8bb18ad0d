import {
  Detection,
  FINDING_CODES,
  ObjectRef,
} from '@interconnect/backstage-plugin-interconnect-common';
import { basename } from 'path';
import { Detector } from '../defineDetector';
import { valueAt } from '../evidence';
import { nameOfRead } from '../nameOfRead';
import { runDetector } from '../runDetector';
import { Observation, ObservedObject } from '../snapshot';
import { manifests, observed } from './observed';

/**
 * The dull half of a detector's tests, derived from one fixture in which the technology is
 * connected to a peer.
 *
 * Proves that the detector answers `unknown` when a required read is forbidden, never throws
 * whatever field is missing or of the wrong type, does not depend on the order of objects, reads
 * what it declares and declares what it reads, and that its evidence stands where it says.
 *
 * @param fixtures - paths; several where no single cluster can show all that the detector reads
 * @public
 */
export function itBehavesLikeADetector(
  detector: Detector,
  ...fixtures: [string, ...string[]]
) {
  describe.each(fixtures.map(path => [basename(path), path]))(
    `${detector.id} keeps a detector's contract in %s`,
    (_name, path) => {
      keepsTheContract(detector, manifests(path));
    },
  );

  it(`${detector.id} uses every read that it declares`, () => {
    const used = new Set<string>();
    const watched: Detector = {
      ...detector,
      detect: (seen, looked) => detector.detect(watch(seen, used), looked),
    };

    for (const path of fixtures) {
      runDetector(watched, observed(detector.reads, manifests(path)));
    }

    expect([...used].sort()).toEqual(Object.keys(detector.reads).sort());
  });
}

function watch<T extends object>(seen: T, used: Set<string>): T {
  return new Proxy(
    { ...seen },
    {
      get(target, name) {
        used.add(String(name));
        return Reflect.get(target, name);
      },
    },
  );
}

function keepsTheContract(
  detector: Detector,
  objects: readonly ObservedObject[],
) {
  const look = (from: readonly ObservedObject[], outcomes = {}) =>
    runDetector(detector, observed(detector.reads, from, { outcomes }));

  it('finds the technology in the connected fixture, and a peer', () => {
    const { detection, blindSpots } = look(objects);

    expect(blindSpots).toEqual([]);
    expect(detection.verdict).toBe('present');
    expect(detection.claims.map(claim => claim.type)).toContain('peer');
  });

  it.each(namesOf(detector, 'required'))(
    'answers unknown when %s is forbidden',
    read => {
      const { detection, blindSpots } = look(objects, forbidden(read));

      expect(detection.verdict).toBe('unknown');
      expect(blindSpots).toContainEqual(
        expect.objectContaining({ read, reason: 'forbidden' }),
      );
    },
  );

  it('claims nothing new when an optional read is forbidden', () => {
    const peersOf = (detection: Detection) =>
      detection.claims.flatMap(claim =>
        claim.type === 'peer' ? [JSON.stringify(claim.peer.identities)] : [],
      );
    const known = peersOf(look(objects).detection);

    for (const read of namesOf(detector, 'optional')) {
      const { detection, blindSpots } = look(objects, forbidden(read));

      expect(blindSpots.every(spot => spot.read === read)).toBe(true);
      expect(detection.whole).toBe(blindSpots.length === 0);
      expect(known.length).toBeGreaterThanOrEqual(peersOf(detection).length);
    }
  });

  it('never throws, whatever is missing or wrong', () => {
    for (const spoiled of spoil(objects)) {
      expect(look(spoiled).thrown).toBeUndefined();
    }
  });

  it('does not depend on the order of objects', () => {
    expect(look([...objects].reverse()).detection).toEqual(
      look(objects).detection,
    );
  });

  it('has evidence for every claim, which stands where it says', () => {
    const observation = observed(detector.reads, objects);
    const { detection } = runDetector(detector, observation);

    const settings = detection.claims.flatMap(claim =>
      claim.type === 'membership' ? claim.settings ?? [] : [],
    );
    for (const claim of [
      detection,
      ...detection.claims,
      ...settings,
      ...(detection.remarks ?? []),
    ]) {
      expect(claim.evidence).not.toEqual([]);
      for (const { object, path, shows } of claim.evidence) {
        const found = find(observation, object);

        expect({ object, path, value: textAt(found, path) }).toEqual({
          object,
          path,
          value: expect.stringContaining(shows),
        });
        expect(shows).not.toBe('');
      }
    }
  });

  it('remarks what has a code, and says in words what to do', () => {
    for (const remark of look(objects).detection.remarks ?? []) {
      expect(FINDING_CODES).toContain(remark.code);
      expect(remark.message).toMatch(/^[a-z].*[^.]$/);
      expect(remark.remedy).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('says what would tell more, where a link is only configured', () => {
    const states = look(objects).detection.claims.flatMap(claim =>
      claim.type === 'peer' ? [claim.state] : [],
    );

    expect(
      states.includes('configured') && detector.tellsMore === undefined,
    ).toBe(false);
  });
}

function namesOf(detector: Detector, type: 'required' | 'optional'): string[] {
  return Object.values(detector.reads)
    .filter(read => read.type === type)
    .map(read => nameOfRead(read.spec));
}

function forbidden(read: string) {
  return {
    [read]: {
      status: 'failed' as const,
      reason: 'forbidden' as const,
      message: `cannot list ${read}`,
    },
  };
}

function find(observation: Observation, ref: ObjectRef): unknown {
  for (const outcome of Object.values(observation.reads)) {
    const found =
      outcome.status === 'seen' &&
      outcome.objects.find(
        object =>
          object.apiVersion === ref.apiVersion &&
          object.kind === ref.kind &&
          valueAt(object, ['metadata', 'name']) === ref.name &&
          valueAt(object, ['metadata', 'namespace']) === ref.namespace,
      );
    if (found) {
      return found;
    }
  }
  return undefined;
}

function textAt(object: unknown, path: string): string {
  const segments = [
    ...path.matchAll(/\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\['([^']+)'\]/g),
  ].map(([, field, index, quoted]) =>
    index === undefined ? field ?? quoted : Number(index),
  );
  const value = valueAt(object, segments);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Each object's each field left out, or of another type, one at a time. */
function* spoil(
  objects: readonly ObservedObject[],
): Generator<ObservedObject[]> {
  for (const [index, object] of objects.entries()) {
    for (const path of pathsOf(object)) {
      for (const wrong of [undefined, null, 'x', 7, [], {}]) {
        const copy = structuredClone(object);
        const parent = valueAt(copy, path.slice(0, -1)) as object;
        const field = path[path.length - 1];
        if (wrong === undefined) {
          Reflect.deleteProperty(parent, field);
        } else {
          Reflect.set(parent, field, wrong);
        }
        yield [...objects.slice(0, index), copy, ...objects.slice(index + 1)];
      }
    }
  }
}

function pathsOf(
  value: unknown,
  path: (string | number)[] = [],
): (string | number)[][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([field, below]) => {
    const here = [...path, Array.isArray(value) ? Number(field) : field];
    return ['apiVersion', 'kind'].includes(field) && path.length === 0
      ? []
      : [here, ...pathsOf(below, here)];
  });
}
