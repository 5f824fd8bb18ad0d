import { Newcomer } from '../../defineRecipe';
import { theOne } from '../../theOne';
import { ExistingMesh, Site } from './mesh';

/** A newcomer as the mesh is to know it: on the one network of a flat mesh, else on its own. */
export function newcomerSite(
  { ref, name, label }: Pick<Newcomer, 'ref' | 'name' | 'label'>,
  { flat, members }: Pick<ExistingMesh, 'flat' | 'members'>,
): Site {
  const site: Site = {
    ref,
    name,
    label,
    clusterId: { type: 'known', text: label },
  };
  if (!flat) {
    return { ...site, network: { type: 'known', text: `network-${label}` } };
  }
  const networks = members.flatMap(({ network }) =>
    network?.type === 'known' ? [network.text] : [],
  );
  const shared = theOne(networks);
  if (shared !== undefined && networks.length === members.length) {
    return { ...site, network: { type: 'known', text: shared } };
  }
  return networks.length === 0
    ? site
    : {
        ...site,
        network: {
          type: 'variable',
          name: 'NETWORK',
          how: 'the network that the other members name, as the label topology.istio.io/network of their namespace istio-system does',
        },
      };
}
