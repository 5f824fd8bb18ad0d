import { defineRecipe, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { preflight } from './preflight';
import { clustersToConnect, Site } from './sites';

/** volterra.io/volterra-ce, k8s/ce_k8s.yml; F5 numbers no versions of it. */
const MANIFEST =
  'https://gitlab.com/volterra.io/volterra-ce/-/raw/master/k8s/ce_k8s.yml';

const DATA_PLANE = {
  group: 'apps',
  resource: 'statefulsets',
  kind: 'StatefulSet',
  namespace: 'ves-system',
  name: 'ver',
  expected: 'present',
} as const;

/**
 * Makes a site of F5's network in each cluster (docs.cloud.f5.com,
 * how-to/site-management/create-k8s-site). What F5 alone knows is checked by hand, and the plan says so.
 */
export const start = defineRecipe({
  id: 'f5xc/start',
  pattern: 'f5xc',
  title: (_situation, sites) =>
    say`Connect ${namesOf(sites)} by F5 Distributed Cloud`,
  applies: clustersToConnect,
  steps: (_situation, sites) => [
    ...preflight(sites),
    siteToken(sites),
    ...sites.flatMap(site => [deploy(site), accept(site)]),
    online(sites),
  ],
});

function siteToken(sites: readonly Site[]): StepDraft {
  return {
    id: 'site-token',
    title: say`Have F5 make a site token`,
    why: say`With the token a site asks to be let into your tenant. In the console: Multi-Cloud Network Connect, Manage, Site Management, Site Tokens. Keep it in a password store: the next steps ask for it, and it is in no file of this plan.`,
    cluster: sites[0].ref,
    kind: 'change',
    run: 'vesctl configuration list token -n system',
    rollback: '# delete the token in the console',
    checks: [
      {
        id: 'token',
        title: say`There is a token`,
        probe: byHand.ask({
          because: say`Tokens are in F5's console alone`,
        }),
      },
    ],
  };
}

/**
 * The token is typed in, goes through the environment and a pipe, and is in no file and no argument;
 * `--server-side` keeps it out of the last-applied annotation.
 */
function deploy({ ref, name, label, latitude, longitude }: Site): StepDraft {
  const here = `kubectl --context ${word(name)}`;
  const fill = [
    ['ClusterName', 'SITE_NAME'],
    ['Latitude', 'SITE_LATITUDE'],
    ['Longitude', 'SITE_LONGITUDE'],
    ['Token', 'SITE_TOKEN'],
  ]
    .map(
      ([key, variable]) =>
        `/^ *${key}:/ { $0 = substr($0, 1, index($0, ":")) " " ENVIRON["${variable}"] }`,
    )
    .join(' ');
  return {
    id: `deploy-${label}`,
    title: say`Deploy a site in ${name}`,
    why: say`volterra-ce-init prepares the nodes, and vp-manager registers the site as ${label}. Read the manifest before you apply it: it takes rights to the whole cluster, and F5 does not number its versions.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [latitude, longitude],
      [
        `curl -fsSL -o ce_k8s.yml ${MANIFEST}`,
        `IFS= read -rs SITE_TOKEN  # paste the site token`,
        `SITE_NAME=${word(label)} SITE_LATITUDE=${word(
          latitude,
        )} SITE_LONGITUDE=${word(
          longitude,
        )} SITE_TOKEN="$SITE_TOKEN" awk '${fill} { print }' ce_k8s.yml \\`,
        `  | ${here} apply --server-side -f -`,
        'unset SITE_TOKEN',
        `${here} -n ves-system rollout status daemonset/volterra-ce-init --timeout=10m`,
      ],
    ),
    rollback: [
      `curl -fsSL -o ce_k8s.yml ${MANIFEST}`,
      `${here} delete -f ce_k8s.yml --ignore-not-found`,
    ].join('\n'),
    disruptive: say`Privileged pods of F5 change kernel settings of the nodes of ${name}, and its service account ver has every right in the cluster.`,
    checks: [
      {
        id: 'deployed',
        title: say`F5's pods are deployed in ${name}`,
        probe: technologyPresent.ask({ cluster: ref, technology: 'f5xc' }),
      },
    ],
  };
}

function accept({ ref, name, label }: Site): StepDraft {
  return {
    id: `accept-${label}`,
    title: say`Accept the registration of ${label}`,
    why: say`In the console: Multi-Cloud Network Connect, Manage, Site Management, Registrations. Compare the name and the address with those of ${name} before you accept: whoever has the token can ask. F5 then has the data plane made, the StatefulSet ver, which takes some minutes.`,
    cluster: ref,
    kind: 'change',
    run: [
      'vesctl configuration list registration -n system',
      `kubectl --context ${word(name)} -n ves-system get pods --watch`,
    ].join('\n'),
    rollback:
      '# delete the site in the console: Manage, Site Management, Sites',
    checks: [
      {
        id: 'data-plane',
        title: say`The data plane of ${label} is made`,
        probe: objectExists.ask({ ...DATA_PLANE, cluster: ref }),
      },
    ],
  };
}

function online(sites: readonly Site[]): StepDraft {
  return {
    id: 'online',
    title: say`See the sites online`,
    why: [
      say`Only F5's own API tells whether a site has reached its regional edges, and so no link between your clusters is shown here: each site has a peer that is not told.`,
      say`From here on Services are shared one by one in the console: an origin pool where the Service runs, and a load balancer that is advertised on the sites that call it. A site mesh group lets sites reach each other without the edges between.`,
    ],
    cluster: sites[0].ref,
    kind: 'verify',
    run: sites
      .map(
        ({ label }) => `vesctl configuration get site ${word(label)} -n system`,
      )
      .join('\n'),
    checks: [
      ...sites.map(({ ref, name }) => ({
        id: ref,
        title: say`A pod of the data plane is ready in ${name}`,
        probe: objectExists.ask({
          ...DATA_PLANE,
          cluster: ref,
          // Kubernetes leaves it out while it is none.
          field: { path: ['status', 'readyReplicas'] },
        }),
      })),
      {
        id: 'online',
        title: say`Every site is online`,
        probe: byHand.ask({
          because: say`Whether a site is connected, and with whom, only F5's own API tells`,
        }),
      },
    ],
  };
}
