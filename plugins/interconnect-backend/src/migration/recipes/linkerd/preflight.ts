import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { commonRoot } from '../../probes/commonRoot';
import { script, Value, word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { linked, linkObject } from './checks';
import { Mesh, NAMESPACE } from './mesh';
import { phrasesOf, say, Text } from '../../../say';

/** What can be known to go wrong before a cluster is linked. */
export function preflight(
  situation: MigrationSituation,
  mesh: Mesh,
): StepDraft[] {
  const { newcomer } = situation;
  const version = mesh.version.type === 'known' ? mesh.version.text : undefined;
  return [
    seeMembers(newcomer, mesh.members, {
      id: 'linkerd',
      title: 'Linkerd',
      version,
    }),
    linksHealthy(mesh),
    sameVersion([{ ...newcomer, ...mesh }], mesh.version),
    rootsOfMembers(situation, mesh),
    freeName(situation, mesh),
    openFirewalls(
      [newcomer, ...mesh.partners],
      mesh.partners,
      say`Rules are needed between ${newcomer.name} and ${namesOf(
        mesh.partners,
      )}.`,
    ),
  ];
}

function linksHealthy(mesh: Mesh): StepDraft {
  return {
    id: 'links-healthy',
    title: say`Look at the links that are there`,
    why: say`A link that is broken before would be taken for a fault of the new ones afterwards.`,
    kind: 'preflight',
    run: mesh.members
      .map(
        ({ name }) => `linkerd --context ${word(name)} multicluster gateways`,
      )
      .join('\n'),
    checks: mesh.links.map(({ from, to }) => ({
      id: `${from} ${to}`,
      title: say`The link between ${nameOf(from, mesh)} and ${nameOf(
        to,
        mesh,
      )} is in order`,
      probe: linked(from, to),
    })),
  };
}

/** What the command line itself knows best. */
export function sameVersion(
  clusters: readonly { ref: string; name: string; hasControlPlane: boolean }[],
  version: Value,
): StepDraft {
  return {
    id: 'same-version',
    title: say`Take the command line of the right version`,
    why: say`The command line installs its own version, and only since 2.18 are links declared as this plan does it. Its own checks know what Linkerd asks of Kubernetes, of the CNI and of your permissions, and whether the Gateway API is installed, which Linkerd takes for granted.`,
    cluster: clusters[0].ref,
    kind: 'preflight',
    run: script(
      [version],
      [
        `linkerd version --client  # must print ${word(version)}`,
        ...clusters.map(({ name, hasControlPlane }) =>
          hasControlPlane
            ? `linkerd --context ${word(name)} check`
            : `linkerd --context ${word(name)} check --pre`,
        ),
      ],
    ),
    checks: [
      {
        id: 'checked',
        title: say`The command line has that version, and its check ends without faults`,
        probe: byHand.ask({
          because: say`Only the command itself can tell; no object keeps its result`,
        }),
      },
    ],
  };
}

function rootsOfMembers(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  return mesh.hasControlPlane
    ? commonRoots([newcomer, ...mesh.members])
    : {
        ...commonRoots(mesh.members),
        why: say`Proxies of two clusters believe each other only where both trust a root in common. The control plane of a later step gets the anchors of the members; its issuer must be signed by one of them.`,
      };
}

/** Compares the anchors of control planes that are there. */
export function commonRoots(
  clusters: readonly { ref: string; name: string }[],
): StepDraft {
  return {
    id: 'common-root',
    title: say`Compare the trust anchors`,
    why: say`Proxies of two clusters believe each other only where both trust a root in common. Where they do not, let every control plane trust both roots first, and restart its workloads.`,
    cluster: clusters[0].ref,
    kind: 'preflight',
    run: clusters
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} -n linkerd get configmap linkerd-identity-trust-roots -o jsonpath='{.data.ca-bundle\\.crt}'`,
      )
      .join('\n'),
    checks: [
      {
        id: 'common',
        title: say`These clusters trust a root in common: ${namesOf(clusters)}`,
        probe: rootOf(clusters.map(({ ref }) => ref)),
      },
    ],
  };
}

/** Asks for a trust anchor that clusters have in common. */
export function rootOf(clusters: string[]) {
  return commonRoot.ask({
    clusters,
    name: 'linkerd-identity-trust-roots',
    namespace: 'linkerd',
    key: 'ca-bundle.crt',
  });
}

function freeName({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  const name = mesh.names[newcomer.ref];
  return {
    id: 'free-name',
    title: say`Make sure that no Link is called ${name}`,
    why: say`A cluster knows the others by the names of its Links, and services mirrored from ${newcomer.name} will end in this one.`,
    kind: 'preflight',
    run: mesh.partners
      .map(
        partner =>
          `kubectl --context ${word(
            partner.name,
          )} -n ${NAMESPACE} get links.multicluster.linkerd.io`,
      )
      .join('\n'),
    checks: mesh.partners.map(partner => ({
      id: partner.ref,
      title: say`${partner.name} has no such Link`,
      probe: linkObject(partner.ref, name, 'absent'),
    })),
  };
}

/** All pairs of some clusters, or those of one with the others. */
export function openFirewalls(
  clusters: readonly { name: string }[],
  gateways: readonly { name: string }[],
  pairs: Text,
): StepDraft {
  return {
    id: 'open-firewalls',
    title: say`Let the clusters reach each other's gateways and API servers`,
    why: [
      ...phrasesOf(pairs),
      say`Workloads of each cluster open TCP 4143 to the other's gateway, and its mirror controller opens TCP 4191 to that gateway and to the other's API server, at the address that your kubectl context has. A gateway is a Service of type LoadBalancer.`,
    ],
    kind: 'preflight',
    run: [
      ...gateways.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} -n ${NAMESPACE} get service linkerd-gateway`,
      ),
      ...clusters.map(
        ({ name }) =>
          `kubectl config view --minify --context ${word(
            name,
          )} -o jsonpath='{.clusters[0].cluster.server}{"\\n"}'`,
      ),
    ].join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the gateways' probes of the last step will tell`,
        }),
      },
    ],
  };
}

function nameOf(ref: string, { members }: Mesh): string {
  return members.find(member => member.ref === ref)?.name ?? ref;
}
