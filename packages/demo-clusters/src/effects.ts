import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { foldersIn, readManifests } from './inventory';
import { KubernetesObject, ObjectReference } from './kubernetesObject';
import { parseReferences } from './manifests';

/** What a command of a migration step would leave behind in one cluster. */
export type ClusterEffect = {
  readonly cluster: string;
  readonly manifests: readonly KubernetesObject[];
  readonly removed: readonly ObjectReference[];
};

/** The names of an inventory's effects; an inventory need not have any. */
export async function effectsOf(inventoryPath: string): Promise<string[]> {
  const inside = await readdir(inventoryPath);
  return inside.includes('effects')
    ? foldersIn(join(inventoryPath, 'effects'))
    : [];
}

/** Reads an effect anew each time, so that one can be written while the demo runs. */
export async function loadEffect(
  inventoryPath: string,
  effect: string,
): Promise<ClusterEffect[]> {
  // The name may come from a request: only a folder that is listed is ever opened.
  if (!(await effectsOf(inventoryPath)).includes(effect)) {
    throw new NotFoundError(`There is no effect '${effect}' in this inventory`);
  }
  const folder = join(inventoryPath, 'effects', effect);
  const clusters = await foldersIn(folder);
  return Promise.all(
    clusters.map(async cluster => ({
      cluster,
      manifests: await readManifests(join(folder, cluster)),
      removed: await readRemoved(join(folder, cluster)),
    })),
  );
}

async function readRemoved(folder: string): Promise<ObjectReference[]> {
  const inside = await readdir(folder);
  if (!inside.includes('removed.yaml')) return [];
  const file = join(folder, 'removed.yaml');
  return parseReferences(await readFile(file, 'utf8'), file);
}
