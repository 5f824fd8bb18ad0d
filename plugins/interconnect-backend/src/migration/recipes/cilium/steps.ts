import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { fieldAcross } from '../../probes/fieldAcross';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { Member, meshNameOf, versionOf } from './mesh';
import { CONFIG, refsWithout } from './preflight';

/**
 * Gives a cluster a name and a number of its own (docs.cilium.io, network/clustermesh/setup, Specify
 * the Cluster Name and ID, and cmdref/cilium_upgrade, 1.18). Whether it has them already no report
 * tells, because a Cilium that is no member is none of the detector's business: the checks do.
 */
export function nameCluster(
  id: string,
  member: Member,
  others: readonly Member[],
  { number, report }: { number: number; report: Report },
): StepDraft {
  const { ref, name } = member;
  const context = word(name);
  const version = versionOf(member, report);
  const upgrade = `cilium upgrade --context ${context} --version ${word(
    version,
  )} --reuse-values`;
  const restart = [
    `kubectl --context ${context} -n kube-system rollout restart daemonset/cilium deployment/cilium-operator`,
    `kubectl --context ${context} -n kube-system rollout status daemonset/cilium --timeout=15m`,
    `for namespace in $(kubectl --context ${context} get namespaces -o name | cut -d/ -f2); do`,
    `  kubectl --context ${context} -n "$namespace" rollout restart deployment`,
    `  kubectl --context ${context} -n "$namespace" rollout restart statefulset`,
    `  kubectl --context ${context} -n "$namespace" rollout restart daemonset`,
    'done',
  ];
  return {
    id,
    title: say`Give ${name} a name and a number in the mesh`,
    why: [
      say`Agents tell clusters apart by cluster.name and cluster.id, and every identity of a pod carries the number: each cluster needs its own, from 1 to 255 (511 where max-connected-clusters is 511).`,
      say`Where both checks have passed already, skip this step, so that nothing is restarted without need.`,
    ],
    cluster: ref,
    kind: 'change',
    run: script(
      [version],
      [
        `${upgrade} --set cluster.name=${word(
          meshNameOf(member),
        )} --set cluster.id=${number}`,
        ...restart,
      ],
    ),
    rollback: script(
      [version],
      [`${upgrade} --set cluster.name=default --set cluster.id=0`, ...restart],
    ),
    disruptive: say`Changing the number of a running cluster changes the identity of every pod of ${name}: until all workloads have restarted, network policies may drop traffic that they allow, and connections break as pods restart.`,
    checks: [
      {
        id: 'name',
        title: say`${name} has a name of its own`,
        probe: fieldAcross.ask({
          ...CONFIG,
          cluster: ref,
          others: refsWithout(ref, others),
          path: ['data', 'cluster-name'],
          rule: 'unique',
          unset: 'default',
        }),
      },
      {
        id: 'id',
        title: say`${name} has a number of its own`,
        probe: fieldAcross.ask({
          ...CONFIG,
          cluster: ref,
          others: refsWithout(ref, others),
          path: ['data', 'cluster-id'],
          rule: 'unique',
          unset: '0',
        }),
      },
    ],
  };
}

/**
 * Copies the certificate authority by a pipe, from API to API: no key comes to a file or the screen
 * (docs.cilium.io, network/clustermesh/setup, Shared Certificate Authority, 1.18). Only digests of
 * the certificate, which is public, are shown.
 */
export function shareCa(
  id: string,
  from: Member,
  to: Member,
  report: Report,
): StepDraft {
  const there = `kubectl --context ${word(from.name)} -n kube-system`;
  const here = `kubectl --context ${word(to.name)} -n kube-system`;
  const digest = `get secret cilium-ca -o jsonpath='{.data.ca\\.crt}' | sha256sum`;
  const version = versionOf(to, report);
  return {
    id,
    title: say`Give ${to.name} the certificate authority of ${from.name}`,
    why: [
      say`The clusters of a mesh prove who they are by certificates, which clustermesh-apiserver and the agents get from the authority in the Secret cilium-ca: it must be the same before the next step issues them.`,
      say`Where both digests are the same already, skip this step.`,
    ],
    cluster: to.ref,
    kind: 'change',
    run: script(
      [],
      [
        `${there} ${digest}`,
        `${here} ${digest}`,
        `${here} delete secret cilium-ca --ignore-not-found`,
        `${there} get secret cilium-ca -o yaml | ${here} create -f -`,
        `${here} ${digest}  # must be the same as that of ${word(from.name)}`,
      ],
    ),
    rollback: script(
      [version],
      [
        `${here} delete secret cilium-ca --ignore-not-found`,
        `cilium upgrade --context ${word(to.name)} --version ${word(
          version,
        )} --reuse-values  # makes a new one, and issues certificates from it`,
      ],
    ),
    disruptive: say`Hubble in ${to.name} loses touch with its agents until the next step has issued its certificates anew; pods do not notice.`,
    checks: [
      {
        id: 'same',
        title: say`The digests are the same`,
        probe: byHand.ask({
          because: say`The contents of Secrets are never read; the command prints both digests`,
        }),
      },
    ],
  };
}

/** Starts clustermesh-apiserver, with KVStoreMesh from 1.16 on (docs.cilium.io, network/clustermesh/setup, Enable Cluster Mesh, 1.18). */
export function enableMesh(id: string, { ref, name }: Member): StepDraft {
  const context = word(name);
  return {
    id,
    title: say`Enable Cluster Mesh in ${name}`,
    why: [
      say`clustermesh-apiserver is what the other clusters read the state of ${name} from. With KVStoreMesh, which is the default, it also keeps a copy of theirs.`,
      say`Where the type of its Service is not found out, add --service-type LoadBalancer or NodePort; it needs to be reached by the other clusters only, so an internal load balancer is enough.`,
    ],
    cluster: ref,
    kind: 'change',
    run: [
      `cilium clustermesh enable --context ${context}`,
      `cilium clustermesh status --context ${context} --wait`,
    ].join('\n'),
    rollback: `cilium clustermesh disable --context ${context}`,
    checks: [
      {
        id: 'enabled',
        title: say`clustermesh-apiserver is deployed in ${name}`,
        probe: technologyPresent.ask({ cluster: ref, technology: 'cilium' }),
      },
    ],
  };
}
