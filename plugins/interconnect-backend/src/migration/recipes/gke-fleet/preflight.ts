import { StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { cidrsDistinct } from '../../probes/cidrsDistinct';
import { factAmong } from '../../probes/factAmong';
import { asVariable, script, word } from '../../shell';
import { say } from '../../../say';
import { Fleet, Member } from './fleet';
import { seeAll } from '../../steps/seeAll';

/**
 * What can be known to go wrong before anything is changed (cloud.google.com,
 * kubernetes-engine/docs/how-to/multi-cluster-services, Requirements, 2026-11).
 */
export function preflight({ project, members }: Fleet): StepDraft[] {
  const first = members[0].ref;
  return [
    {
      id: 'see-clusters',
      title: say`See ${namesOf(members)}`,
      why: say`Every later check looks at these clusters, so they must be in the catalog and readable from here.`,
      cluster: first,
      ...seeAll(members),
    },
    onGke({ project, members }),
    {
      id: 'distinct-cidrs',
      title: say`Make sure that no pod range is used twice`,
      why: say`Pods are reached by their own addresses within the VPC.`,
      cluster: first,
      kind: 'preflight',
      run: members.map(describe('clusterIpv4Cidr,servicesIpv4Cidr')).join('\n'),
      checks: members.map(({ ref, name }) => ({
        id: ref,
        title: say`The pod ranges of ${name} are used by no other`,
        probe: cidrsDistinct.ask({
          cluster: ref,
          others: members
            .map(member => member.ref)
            .filter(other => other !== ref),
          between: 'pods',
        }),
      })),
    },
  ];
}

function onGke({ project, members }: Fleet): StepDraft {
  return {
    id: 'on-gke',
    title: say`Compare the clusters with what Multi-cluster Services take`,
    why: [
      say`The clusters are VPC-native, in one VPC network or in peered or shared ones, with the HttpLoadBalancing add-on and Workload Identity Federation.`,
      say`Whoever runs the plan may change the fleet of the project: roles/gkehub.admin, roles/serviceusage.serviceUsageAdmin and roles/resourcemanager.projectIamAdmin.`,
    ],
    cluster: members[0].ref,
    kind: 'preflight',
    run: script(
      [project, ...members.map(({ gkeCluster }) => gkeCluster)],
      [
        ...members.map(
          describe(
            'network,ipAllocationPolicy.useIpAliases,workloadIdentityConfig.workloadPool,addonsConfig.httpLoadBalancing',
          ),
        ),
        `gcloud container fleet memberships list --project ${word(project)}`,
      ],
    ),
    checks: [
      ...members.map(({ ref, name }) => ({
        id: ref,
        title: say`${name} is a GKE cluster`,
        probe: factAmong.ask({
          cluster: ref,
          fact: 'distribution',
          among: ['gke'],
        }),
      })),
      {
        id: 'network',
        title: say`The clusters are in networks that are joined`,
        probe: byHand.ask({
          because: say`VPC networks are not in any cluster; the commands print those of the clusters`,
        }),
      },
    ],
  };
}

function describe(fields: string) {
  return ({ gkeCluster, label }: Member): string => {
    const place = `GKE_${asVariable(label)}`;
    return [
      `${place}=${word(gkeCluster)}`,
      `gcloud container clusters describe "\${${place}#*/}" --location "\${${place}%%/*}" --format 'yaml(${fields})'`,
    ].join('\n');
  };
}
