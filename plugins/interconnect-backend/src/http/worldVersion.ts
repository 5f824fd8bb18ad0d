import { World } from '../pipeline';

const versions = new WeakMap<World, string>();
let latest = 0;

/** Tells one state of what is known from another, for as long as this process runs. */
export function versionOf(world: World): string {
  const known = versions.get(world);
  if (known !== undefined) {
    return known;
  }
  latest += 1;
  const version = String(latest);
  versions.set(world, version);
  return version;
}
