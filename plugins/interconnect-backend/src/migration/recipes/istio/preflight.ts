import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { clusterSeen } from '../../probes/clusterSeen';
import { linkState } from '../../probes/linkState';
import { technologyPresent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { ExistingMesh, Mesh, Site } from './mesh';
import { say } from '../../../say';

/** That all clusters can be looked at, and run what the plan takes them to run. */
export function seeClusters(
  newcomers: readonly Site[],
  members: readonly Site[],
  { version }: Mesh,
): StepDraft {
  return {
    id: 'see-clusters',
    title: say`See all clusters`,
    why: say`Every later check looks at these clusters, so each must be in the catalog and readable from here. Where Secrets may not be listed, no check sees a remote secret.`,
    kind: 'preflight',
    run: [...newcomers, ...members]
      .map(({ name }) => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: [
      ...newcomers.map(({ ref, name }) => ({
        id: ref,
        title: say`${name} is observed`,
        probe: clusterSeen.ask({ cluster: ref }),
      })),
      ...members.map(({ ref, name }) => ({
        id: ref,
        title: say`Istio runs in ${name}, in the version of the mesh`,
        probe: technologyPresent.ask({
          cluster: ref,
          technology: 'istio',
          ...(version.type === 'known' ? { version: version.text } : {}),
        }),
      })),
    ],
  };
}

/** istio.io, ops/deployment/application-requirements, Ports used by Istio (1.30). */
export function openFirewalls(
  newcomers: readonly Site[],
  members: readonly Site[],
  { flat, ambient }: Mesh,
): StepDraft {
  const names = namesOf(newcomers);
  const all = namesOf([...newcomers, ...members]);
  const gateways = ambient
    ? say`Proxies of ${names} and of the others also open TCP 15008 to each other's east-west gateway.`
    : say`Proxies of ${names} and of the others also open TCP 15443 to each other's east-west gateway.`;
  return {
    id: 'open-firewalls',
    title: say`Let the clusters through to each other`,
    why: [
      say`Among ${all}, each istiod opens TCP 6443 (443 on many clouds) to the API server of each other cluster.`,
      ...(flat ? [] : [gateways]),
    ],
    kind: 'preflight',
    run: [...newcomers, ...members]
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} config view --minify -o jsonpath='{.clusters[0].cluster.server}{"\\n"}'`,
      )
      .join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; istioctl remote-clusters tells in the end`,
        }),
      },
    ],
  };
}

/** What is one service afterwards must be meant as one. */
export function sameServices(
  sites: readonly Site[],
  { ambient }: Pick<Mesh, 'ambient'>,
): StepDraft {
  return {
    id: 'same-services',
    title: say`Compare the services of the clusters`,
    why: ambient
      ? say`In one mesh, services of the same name and namespace that have the label istio.io/global are one service, over whose endpoints in all clusters calls are spread. Whatever is called the same and is not the same must do without the label, or be renamed, before clusters are linked.`
      : say`In one mesh, services of the same name and namespace are one service, over whose endpoints in all clusters calls are spread. Whatever is called the same and is not the same must be renamed, or be kept in its cluster by clusterLocal in the mesh's serviceSettings, before clusters are linked.`,
    kind: 'preflight',
    run: [
      ...sites.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get services -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name --no-headers`,
      ),
    ].join('\n'),
    checks: [
      {
        id: 'same',
        title: say`Services of the same name and namespace are meant to be one`,
        probe: byHand.ask({
          because: say`What a service is meant to be stands in no object`,
        }),
      },
    ],
  };
}

/** What is broken before would be taken for a fault of the join afterwards. */
export function meshHealthy({ members, links }: ExistingMesh): StepDraft {
  const nameOf = (ref: string) =>
    members.find(member => member.ref === ref)?.name ?? ref;
  return {
    id: 'mesh-healthy',
    title: say`Look at the links that are there`,
    why: say`A link that is broken before the join would be taken for a fault of the join afterwards. Every cluster must be called synced.`,
    kind: 'preflight',
    run: members
      .map(({ name }) => `istioctl remote-clusters --context ${word(name)}`)
      .join('\n'),
    checks: links.map(({ from, to, plane, technology }) => ({
      id: `${from} ${to}`,
      title: say`The link between ${nameOf(from)} and ${nameOf(
        to,
      )} is in order`,
      probe: linkState.ask({
        technology,
        plane,
        from,
        to,
        atLeast: 'configured',
      }),
    })),
  };
}
