import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { clusterSeen } from '../../probes/clusterSeen';
import { technologyAbsent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { say } from '../../../say';
import { Site } from './sites';

/** What can be known to go wrong before anything is changed. */
export function preflight(sites: readonly Site[]): StepDraft[] {
  const names = namesOf(sites);
  const cluster = sites[0].ref;
  return [
    {
      id: 'see-clusters',
      title: say`See ${names}`,
      why: say`Every later check looks at these clusters, so they must be in the catalog and readable from here. The namespace ves-system cannot be chosen, so that a cluster can be one site only.`,
      cluster,
      kind: 'preflight',
      run: sites
        .map(
          ({ name }) =>
            `kubectl --context ${word(
              name,
            )} get namespace ves-system --ignore-not-found`,
        )
        .join('\n'),
      checks: sites.flatMap(({ ref, name }) => [
        {
          id: `seen ${ref}`,
          title: say`${name} is observed`,
          probe: clusterSeen.ask({ cluster: ref }),
        },
        {
          id: `free ${ref}`,
          title: say`${name} is no site yet`,
          probe: technologyAbsent.ask({ cluster: ref, technology: 'f5xc' }),
        },
      ]),
    },
    {
      id: 'big-enough',
      title: say`Make sure that nodes are big enough`,
      why: say`The data plane takes hugepages of 2 MiB, at least 400 on each node of the site, three volumes of a default StorageClass, and privileged pods; compare CPUs and memory with what F5 asks for now. Nodes that have no hugepages need vm.nr_hugepages set and the kubelet restarted.`,
      cluster,
      kind: 'preflight',
      run: sites
        .flatMap(({ name }) => [
          `kubectl --context ${word(
            name,
          )} get nodes -o custom-columns='NODE:.metadata.name,CPU:.status.allocatable.cpu,MEMORY:.status.allocatable.memory,HUGEPAGES:.status.allocatable.hugepages-2Mi'`,
          `kubectl --context ${word(name)} get storageclasses`,
        ])
        .join('\n'),
      checks: [
        {
          id: 'big-enough',
          title: say`Each cluster has nodes with hugepages, and a default StorageClass`,
          probe: byHand.ask({
            because: say`Capacities and StorageClasses are not read; the commands list them`,
          }),
        },
      ],
    },
    {
      id: 'reach-edges',
      title: say`Let the sites reach F5's network`,
      why: say`Nodes of ${names} open TCP 443 to register and to load images, and UDP 4500 (IPsec) or TCP 443 (TLS) to the two nearest regional edges. Nothing needs to be open at the clusters.`,
      cluster,
      kind: 'preflight',
      run: sites
        .map(
          ({ name }) =>
            `kubectl --context ${word(
              name,
            )} run reach-f5 --rm -i --restart=Never --image=curlimages/curl -- -sS -o /dev/null https://register.ves.volterra.io`,
        )
        .join('\n'),
      rollback: '# remove the firewall rules again',
      checks: [
        {
          id: 'open',
          title: say`Connections get out`,
          probe: byHand.ask({
            because: say`Kubernetes objects do not show firewalls; that the site comes online will tell`,
          }),
        },
      ],
    },
  ];
}
