import { readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { ClusterVersion, clusterVersionSchema } from './clusterVersion';
import { identityKey } from './identity';
import { KubernetesObject, groupOf } from './kubernetesObject';
import { parseDocuments, parseManifests } from './manifests';

/** One inventory folder as it lies on disk, placeholders not filled in. */
export type Inventory = {
  readonly name: string;
  readonly path: string;
  readonly catalogEntities: readonly unknown[];
  readonly clusters: readonly InventoryCluster[];
};

/** What one cluster's folder holds. */
export type InventoryCluster = {
  readonly name: string;
  readonly manifests: readonly KubernetesObject[];
  /** What the cluster answers to `GET /version`, where the folder says so. */
  readonly version?: ClusterVersion;
};

/** Reads an inventory folder: `catalog-info.yaml`, `clusters/<cluster>/*.yaml`, and `version.json` beside these. */
export async function loadInventory(folder: string): Promise<Inventory> {
  const path = resolve(folder);
  const catalogInfo = join(path, 'catalog-info.yaml');
  const [catalogText, clusterNames] = await Promise.all([
    readFile(catalogInfo, 'utf8').catch(error => {
      throw new NotFoundError(`Cannot read ${catalogInfo}`, error);
    }),
    foldersIn(join(path, 'clusters')),
  ]);
  if (clusterNames.length === 0) {
    throw new InputError(`${join(path, 'clusters')} has no cluster folders`);
  }
  return {
    name: basename(path),
    path,
    catalogEntities: parseDocuments(catalogText, catalogInfo),
    clusters: await Promise.all(
      clusterNames.map(async name => ({
        name,
        manifests: await readManifests(join(path, 'clusters', name)),
        version: await readVersion(join(path, 'clusters', name)),
      })),
    ),
  };
}

/** Finds the inventory folders in a directory; other folders may lie beside them. */
export async function findInventories(directory: string): Promise<string[]> {
  const path = resolve(directory);
  const names = await foldersIn(path);
  const found = await Promise.all(
    names.map(async name => {
      const inside = await readdir(join(path, name));
      return inside.includes('clusters') ? [join(path, name)] : [];
    }),
  );
  return found.flat();
}

/** Reads all manifests of a folder, and refuses one that describes an object twice. */
export async function readManifests(
  folder: string,
): Promise<KubernetesObject[]> {
  const manifests: KubernetesObject[] = [];
  const fileOf = new Map<string, string>();
  for (const file of await manifestFilesIn(folder)) {
    for (const object of parseManifests(await readFile(file, 'utf8'), file)) {
      const { namespace, name } = object.metadata;
      const group = groupOf(object.apiVersion);
      const key = identityKey(group, object.kind, namespace, name);
      const earlier = fileOf.get(key);
      if (earlier) {
        throw new ConflictError(
          `${object.kind} ${
            namespace ? `${namespace}/` : ''
          }${name} is in both ${earlier} and ${file}`,
        );
      }
      fileOf.set(key, file);
      manifests.push(object);
    }
  }
  return manifests;
}

/** The names of the folders in a folder, in order; an absent folder is an error that names it. */
export async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    error => {
      throw new NotFoundError(`Cannot read the folder ${folder}`, error);
    },
  );
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

async function manifestFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter(name => /\.ya?ml$/.test(name) && name !== 'removed.yaml')
    .sort()
    .map(name => join(folder, name));
}

async function readVersion(
  folder: string,
): Promise<ClusterVersion | undefined> {
  if (!(await readdir(folder)).includes('version.json')) return undefined;
  const file = join(folder, 'version.json');
  const [document] = parseDocuments(await readFile(file, 'utf8'), file);
  const parsed = clusterVersionSchema.safeParse(document);
  if (!parsed.success) {
    throw new InputError(
      `${file} is not what GET /version answers: ${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  return parsed.data;
}
