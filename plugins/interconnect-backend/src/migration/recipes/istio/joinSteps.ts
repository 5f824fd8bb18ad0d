import { StepDraft } from '../../defineRecipe';
import { freeNames } from './freeNames';
import { linkPair, verifyPairs } from './linkPair';
import { ExistingMesh, newPairs, Site } from './mesh';
import {
  meshHealthy,
  openFirewalls,
  sameServices,
  seeClusters,
} from './preflight';
import { supported } from './supported';
import { commonRoot, trust } from './trust';

/** The steps by which a cluster joins a mesh, whatever the networks are. */
export function joinSteps(
  site: Site,
  mesh: ExistingMesh,
  { look, install }: { look: StepDraft[]; install: StepDraft[] },
): StepDraft[] {
  const { members } = mesh;
  const pairs = newPairs([site], members);
  return [
    seeClusters([site], members, mesh),
    supported([site], mesh),
    freeNames(site, mesh),
    ...look,
    commonRoot(members),
    openFirewalls([site], members, mesh),
    sameServices([site, ...members], mesh),
    meshHealthy(mesh),
    trust(site),
    ...install,
    ...pairs.map(([one, other]) => linkPair(one, other, mesh)),
    ...verifyPairs([site, ...members], pairs),
  ];
}
