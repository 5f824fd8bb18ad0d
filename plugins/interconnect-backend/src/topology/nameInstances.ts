import { Detection } from '@interconnect/backstage-plugin-interconnect-common';

/**
 * Gives each instance of one technology one name, where members know it by several: by whichever
 * of its names two of them mean the same one, they are in one instance, and so is who shares
 * another name with either.
 */
export function nameInstances(detections: readonly Detection[]): Detection[] {
  const namesOf = new Map<string, ReadonlySet<string>>();
  for (const { claims } of detections) {
    for (const claim of claims) {
      if (claim.type === 'membership' && claim.instance !== undefined) {
        const known = [claim.instance, ...(claim.sameInstances ?? [])];
        const names = new Set(
          known.flatMap(name => [name, ...(namesOf.get(name) ?? [])]),
        );
        names.forEach(name => namesOf.set(name, names));
      }
    }
  }

  const nameFor = (instance: string) =>
    smallest(namesOf.get(instance)) ?? instance;
  return detections.map(detection => {
    const claims = detection.claims.map(claim =>
      claim.instance === undefined || nameFor(claim.instance) === claim.instance
        ? claim
        : { ...claim, instance: nameFor(claim.instance) },
    );
    return claims.every((claim, at) => claim === detection.claims[at])
      ? detection
      : { ...detection, claims };
  });
}

function smallest(names: ReadonlySet<string> = new Set()): string | undefined {
  let least: string | undefined;
  for (const name of names) {
    least = least === undefined || name < least ? name : least;
  }
  return least;
}
