import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { script, word } from '../../shell';
import { Mesh, Site, valuesOf } from './mesh';
import { ISTIO_SYSTEM } from './settings';
import { say } from '../../../say';

/** Links a cluster with one other. */
export function linkPair(
  one: Site,
  other: Site,
  mesh: Pick<Mesh, 'ambient'>,
): StepDraft {
  return link(`link-${one.label}-${other.label}`, one, [other], mesh);
}

/** Links every cluster with all that come before it, in one step each: pairs soon are too many. */
export function linkAll(
  sites: readonly Site[],
  mesh: Pick<Mesh, 'ambient'>,
): StepDraft[] {
  return sites
    .slice(1)
    .map((site, index) =>
      link(`link-${site.label}`, site, sites.slice(0, index + 1), mesh),
    );
}

/**
 * Remote secrets both ways: istio.io, setup/install/multicluster, Enable Endpoint Discovery (1.30).
 * The kubeconfig goes from one API server through a pipe to the other, and server-side apply keeps
 * it out of the last-applied annotation.
 */
function link(
  id: string,
  one: Site,
  others: readonly Site[],
  { ambient }: Pick<Mesh, 'ambient'>,
): StepDraft {
  const names = namesOf(others);
  const ids = valuesOf(
    one.clusterId,
    ...others.map(({ clusterId }) => clusterId),
  );
  return {
    id,
    title: say`Let ${one.name} and ${names} read each other's endpoints`,
    why: say`With a remote secret istiod reads the services and endpoints of the other cluster, whose role is to read only. istioctl writes the address of the API server that the kubeconfig at hand has; where the other cluster needs another one, add --server.`,
    cluster: one.ref,
    kind: 'change',
    run: script(
      ids,
      others.flatMap(other => [giveAccess(other, one), giveAccess(one, other)]),
    ),
    rollback: script(
      ids,
      others.flatMap(other => [takeAccess(one, other), takeAccess(other, one)]),
    ),
    disruptive: ambient
      ? say`From now on, services of the same name and namespace in ${one.name} and ${names} that have the label istio.io/global are one service: calls are spread over the endpoints of all these clusters.`
      : say`From now on, services of the same name and namespace in ${one.name} and ${names} are one service: calls are spread over the endpoints of all these clusters.`,
    checks: others.map(other => ({
      id: other.ref,
      title: say`${one.name} and ${other.name} know each other`,
      probe: linkState.ask({
        technology: 'istio',
        plane: 'data',
        from: one.ref,
        to: other.ref,
        atLeast: 'configured',
      }),
    })),
  };
}

/** Lets the istiod of one cluster read another. */
export function giveAccess(read: Site, reader: Site): string {
  return `istioctl create-remote-secret --context ${word(
    read.name,
  )} --name ${word(read.clusterId)} | kubectl --context ${word(
    reader.name,
  )} apply --server-side -f -`;
}

/** Takes from the istiod of one cluster what lets it read another. */
function takeAccess(read: Site, reader: Site): string {
  return `kubectl --context ${word(
    reader.name,
  )} -n ${ISTIO_SYSTEM} delete secret istio-remote-secret-${word(
    read.clusterId,
  )} --ignore-not-found`;
}

/** What is to be seen in the end; istio.io, setup/install/multicluster/verify (1.30). */
export function verifyPairs(
  sites: readonly Site[],
  pairs: readonly [Site, Site][],
): StepDraft[] {
  return [
    {
      id: 'clusters-synced',
      title: say`See every istiod in sync with the others`,
      why: say`A remote secret that is in place does not tell whether its istiod reaches the other API server: every cluster must be called synced, and none timeout.`,
      kind: 'verify',
      run: sites
        .map(({ name }) => `istioctl remote-clusters --context ${word(name)}`)
        .join('\n'),
      checks: [
        ...pairs.map(([one, other]) => ({
          id: `${one.ref} ${other.ref}`,
          title: say`The link between ${one.name} and ${other.name} is in order`,
          probe: linkState.ask({
            technology: 'istio',
            plane: 'data',
            from: one.ref,
            to: other.ref,
            atLeast: 'configured',
          }),
        })),
        {
          id: 'synced',
          title: say`istioctl calls every cluster synced`,
          probe: byHand.ask({
            because: say`Only istiod itself tells; no object keeps it`,
          }),
        },
      ],
    },
    {
      id: 'verify-traffic',
      title: say`Send a call through`,
      why: say`Clusters that are in sync can still fail to reach each other's gateways or pods. Upstream's sample answers with the version that took the call: called several times from each cluster, both versions must answer.`,
      kind: 'verify',
      run: [
        '# istio.io, Install Multicluster, Verify the installation: deploy HelloWorld v1 in one cluster and v2 in another, and curl in both, then in each of them:',
        ...sites.map(
          ({ name }) =>
            `kubectl --context ${word(
              name,
            )} -n sample exec deploy/curl -c curl -- curl -sS helloworld.sample:5000/hello`,
        ),
      ].join('\n'),
      checks: [
        {
          id: 'traffic',
          title: say`Calls are answered from both clusters`,
          probe: byHand.ask({
            because: say`Only a call tells; no object keeps its result`,
          }),
        },
      ],
    },
  ];
}
