import { defineRecipe, StepDraft } from '../../defineRecipe';
import { inYaml, manifestOf } from '../../manifest';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { clustersToJoin, Fleet, Member } from './fleet';
import { preflight } from './preflight';

/** Makes GKE clusters members of one fleet that share Services (cloud.google.com, kubernetes-engine/docs/how-to/multi-cluster-services, 2026-11). */
export const start = defineRecipe({
  id: 'gke-fleet/start',
  pattern: 'gke-fleet',
  title: (_situation, { members }) =>
    say`Let ${namesOf(members)} share Services as one GKE fleet`,
  applies: clustersToJoin,
  steps: (_situation, fleet) => [
    ...preflight(fleet),
    enable(fleet),
    ...fleet.members.map(member => register(member, fleet)),
    ...fleet.members.map(member => share(member, fleet)),
    seeImports(fleet),
  ],
});

function enable({ project, members }: Fleet): StepDraft {
  const of = `--project ${word(project)}`;
  return {
    id: 'enable-feature',
    title: say`Turn on Multi-cluster Services in the fleet`,
    why: say`The feature belongs to the fleet: each cluster that is a member gets an importer, which must be allowed to look at the network.`,
    cluster: members[0].ref,
    kind: 'change',
    run: script(
      [project],
      [
        `gcloud services enable multiclusterservicediscovery.googleapis.com gkehub.googleapis.com cloudresourcemanager.googleapis.com trafficdirector.googleapis.com dns.googleapis.com ${of}`,
        `gcloud container fleet multi-cluster-services enable ${of}`,
        `number=$(gcloud projects describe ${word(
          project,
        )} --format 'value(projectNumber)')`,
        `gcloud projects add-iam-policy-binding ${word(
          project,
        )} --role roles/compute.networkViewer --member "${importerOf(
          project,
        )}"`,
        `gcloud container fleet multi-cluster-services describe ${of}`,
      ],
    ),
    rollback: script(
      [project],
      [
        `gcloud container fleet multi-cluster-services disable ${of}`,
        `number=$(gcloud projects describe ${word(
          project,
        )} --format 'value(projectNumber)')`,
        `gcloud projects remove-iam-policy-binding ${word(
          project,
        )} --role roles/compute.networkViewer --member "${importerOf(
          project,
        )}"`,
      ],
    ),
    checks: [
      {
        id: 'enabled',
        title: say`The feature is on`,
        probe: byHand.ask({
          because: say`Features of a fleet are in no cluster; the importers that the next steps bring tell of it`,
        }),
      },
    ],
  };
}

/** Within double quotes, so that the project's number is filled in by the shell. */
function importerOf(project: Fleet['project']): string {
  const id =
    project.type === 'known'
      ? project.text.replace(/[^A-Za-z0-9.:-]/g, '')
      : `\${${project.name}}`;
  return `principal://iam.googleapis.com/projects/\${number}/locations/global/workloadIdentityPools/${id}.svc.id.goog/subject/ns/gke-mcs/sa/gke-mcs-importer`;
}

function register(
  { ref, name, label, gkeCluster }: Member,
  { project }: Fleet,
): StepDraft {
  const flags = `--gke-cluster ${word(gkeCluster)} --project ${word(project)}`;
  return {
    id: `register-${label}`,
    title: say`Make ${name} a member of the fleet`,
    why: say`A cluster is in one fleet at most. The names of its namespaces and Services then mean the same as in the other members. Where it is in this fleet already, skip this step.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [project, gkeCluster],
      [
        `gcloud container fleet memberships register ${word(
          label,
        )} ${flags} --enable-workload-identity`,
      ],
    ),
    rollback: script(
      [project, gkeCluster],
      [`gcloud container fleet memberships unregister ${word(label)} ${flags}`],
    ),
    checks: [
      {
        id: 'member',
        title: say`${name} has a Membership`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'hub.gke.io',
          resource: 'memberships',
          kind: 'Membership',
          name: 'membership',
          expected: 'present',
        }),
      },
      {
        id: 'importer',
        title: say`The importer runs in ${name}`,
        probe: technologyPresent.ask({ cluster: ref, technology: 'gke-mcs' }),
      },
    ],
  };
}

function share(member: Member, { members }: Fleet): StepDraft {
  const { ref, name, label, namespace, service } = member;
  const here = `kubectl --context ${word(name)}`;
  const others = members.filter(other => other.ref !== ref);
  return {
    id: `share-${label}`,
    title: say`Share a Service of ${name}`,
    why: [
      say`A ServiceExport of the Service's name makes it known in the fleet. Only clusters that have the namespace import it, so that it is made in all of them first.`,
      say`It takes five minutes or more until the first import is there. Export more Services in the same way; leave this out for a cluster that has nothing to share.`,
    ],
    cluster: ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'net.gke.io/v1',
        kind: 'ServiceExport',
        metadata: { name: inYaml(service), namespace: inYaml(namespace) },
      },
    ]),
    run: script(
      [namespace],
      [
        ...others.map(
          other =>
            `kubectl --context ${word(other.name)} create namespace ${word(
              namespace,
            )} --dry-run=client -o yaml | kubectl --context ${word(
              other.name,
            )} apply -f -`,
        ),
        `${here} apply -f share-${label}.yaml  # the manifest of this step, filled in`,
      ],
    ),
    rollback: script(
      [namespace, service],
      [
        `${here} -n ${word(namespace)} delete serviceexports.net.gke.io ${word(
          service,
        )}`,
      ],
    ),
    disruptive: say`Pods of all clusters of the fleet can reach the Service of ${name}, past network policies, which do not know of pods elsewhere.`,
    checks: [
      {
        id: 'export',
        title: say`${name} has a ServiceExport`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'net.gke.io',
          resource: 'serviceexports',
          kind: 'ServiceExport',
          expected: 'present',
        }),
      },
      ...others.map(other => linkCheck(other, member)),
    ],
  };
}

function linkCheck(importer: Member, exporter: Member) {
  return {
    id: `${importer.ref} ${exporter.ref}`,
    title: say`${importer.name} and ${exporter.name} share a Service`,
    probe: linkState.ask({
      technology: 'gke-mcs',
      plane: 'data',
      from: importer.ref,
      to: exporter.ref,
      atLeast: 'configured',
    }),
  };
}

function seeImports({ members }: Fleet): StepDraft {
  const [first, ...others] = members;
  const used = others.flatMap(({ namespace, service }) => [namespace, service]);
  return {
    id: 'imports',
    title: say`See the imports, and call one`,
    why: say`GKE makes a ServiceImport in each cluster and a name in Cloud DNS. That traffic flows no object tells.`,
    cluster: first.ref,
    kind: 'verify',
    run: script(used, [
      ...members.map(
        ({ name }) =>
          `kubectl --context ${word(name)} get serviceimports.net.gke.io -A`,
      ),
      ...others.map(
        ({ label, namespace, service }) =>
          `kubectl --context ${word(
            first.name,
          )} run call-${label} --rm -i --restart=Never --image=curlimages/curl -- -sS -o /dev/null -w '%{http_code}\\n' http://${word(
            service,
          )}.${word(namespace)}.svc.clusterset.local`,
      ),
    ]),
    checks: [
      ...members.flatMap((one, index) =>
        members.slice(index + 1).map(other => linkCheck(one, other)),
      ),
      {
        id: 'answers',
        title: say`The calls are answered`,
        probe: byHand.ask({
          because: say`No object shows that traffic flows; a call does`,
        }),
      },
    ],
  };
}
