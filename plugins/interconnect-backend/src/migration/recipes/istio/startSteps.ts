import { StepDraft } from '../../defineRecipe';
import { eastWestGateway } from './eastWestGateway';
import { installPrimary } from './installPrimary';
import { linkAll, verifyPairs } from './linkPair';
import { pairsOf } from './mesh';
import { NewMesh } from './newMesh';
import { openFirewalls, sameServices, seeClusters } from './preflight';
import { supported } from './supported';
import { makeRoot, trust } from './trust';

/** What to look at before a mesh is made of clusters that have none. */
export function beforeStart(mesh: NewMesh): StepDraft[] {
  const { sites } = mesh;
  return [
    seeClusters(sites, [], mesh),
    supported(sites, mesh),
    openFirewalls(sites, [], mesh),
    sameServices(sites, mesh),
  ];
}

/** Every cluster gets its control plane before any two of them are linked. */
export function startMesh(mesh: NewMesh): StepDraft[] {
  const { sites, flat } = mesh;
  return [
    makeRoot(),
    ...sites.flatMap(site => [
      trust(site),
      installPrimary(site, mesh),
      ...(flat ? [] : eastWestGateway(site, mesh)),
    ]),
    ...linkAll(sites, mesh),
  ];
}

/** What is to be seen of a mesh in the end. */
export function afterStart({ sites }: NewMesh): StepDraft[] {
  return verifyPairs(sites, pairsOf(sites));
}
