import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { inYaml, manifestOf } from '../../manifest';
import { script, word } from '../../shell';
import { Hub, hubToJoin, namespaceOf, siteOf } from './hub';
import { preflight } from './preflight';
import { skupperReads } from './reads';
import { redeemToken } from './redeemToken';
import { say } from '../../../say';

/** Adds an edge site to a Skupper 2 hub (skupper.io, docs/kube-yaml, 2.2). */
export const addEdgeSite = defineRecipe({
  id: 'skupper/add-edge-site',
  pattern: 'skupper',
  reads: skupperReads,
  title: ({ newcomer }, hub) =>
    say`Add ${newcomer.name} as an edge site of ${hub.cluster.name}`,
  applies: hubToJoin,
  steps: (situation, hub) => [
    ...preflight(situation, hub),
    installController(situation, hub),
    createSite(situation, hub),
    issueToken(situation, hub),
    redeemToken(situation, hub),
    linkUp(situation, hub),
  ],
});

function installController(
  { newcomer }: MigrationSituation,
  hub: Hub,
): StepDraft {
  const context = word(newcomer.name);
  const version =
    hub.version.type === 'known' ? hub.version.text : `$${hub.version.name}`;
  const url = `"https://github.com/skupperproject/skupper/releases/download/${version}/skupper-cluster-scope.yaml"`;
  return {
    id: 'install-controller',
    title: say`Install the Skupper controller in ${newcomer.name}`,
    why: say`The controller makes routers of Site objects. It is installed once for the whole cluster, in the version of the hub.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: script(
      [hub.version],
      [
        `kubectl --context ${context} apply -f ${url}`,
        `kubectl --context ${context} -n skupper rollout status deployment/skupper-controller --timeout=120s`,
      ],
    ),
    rollback: script(
      [hub.version],
      [`kubectl --context ${context} delete -f ${url}`],
    ),
    checks: [
      {
        id: 'controller',
        title: say`The controller is deployed`,
        probe: objectExists.ask({
          cluster: newcomer.ref,
          group: 'apps',
          resource: 'deployments',
          kind: 'Deployment',
          label: { key: 'application', value: 'skupper-controller' },
          expected: 'present',
        }),
      },
    ],
  };
}

function createSite({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  const context = word(newcomer.name);
  return {
    id: 'create-site',
    title: say`Create the edge site ${newcomer.label}`,
    why: say`An edge router keeps one connection to the hub and accepts none, which is all that a small site behind NAT needs.`,
    cluster: newcomer.ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: inYaml(hub.namespace) },
      },
      {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'Site',
        metadata: { name: newcomer.label, namespace: inYaml(hub.namespace) },
        spec: { edge: true },
      },
    ]),
    run: script(
      [hub.namespace],
      [
        `kubectl --context ${context} apply -f create-site.yaml  # the manifest of this step`,
        `kubectl --context ${context} -n ${word(hub.namespace)} wait site/${
          newcomer.label
        } --for=condition=Ready --timeout=120s`,
      ],
    ),
    rollback: script(
      [hub.namespace],
      [
        `kubectl --context ${context} -n ${word(hub.namespace)} delete site ${
          newcomer.label
        }`,
      ],
    ),
    checks: [
      {
        id: 'site',
        title: say`The site is there`,
        probe: objectExists.ask({
          ...siteOf(newcomer.ref, hub),
          name: newcomer.label,
          expected: 'present',
        }),
      },
    ],
  };
}

function issueToken({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  const inHub = `kubectl --context ${word(hub.cluster.name)} -n ${word(
    hub.namespace,
  )}`;
  return {
    id: 'issue-token',
    title: say`Grant ${newcomer.name} one link to ${hub.cluster.name}`,
    why: say`The grant can be redeemed once, within fifteen minutes; its secret code stays in the hub until the next step fetches it.`,
    cluster: hub.cluster.ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'AccessGrant',
        metadata: { name: newcomer.label, namespace: inYaml(hub.namespace) },
        spec: { redemptionsAllowed: 1, expirationWindow: '15m' },
      },
    ]),
    run: script(
      [hub.namespace],
      [
        `${inHub} apply -f issue-token.yaml  # the manifest of this step`,
        `${inHub} wait accessgrant/${newcomer.label} --for=condition=Ready --timeout=60s`,
      ],
    ),
    rollback: script(
      [hub.namespace],
      [`${inHub} delete accessgrant ${newcomer.label}`],
    ),
    checks: [
      {
        id: 'grant',
        title: say`The grant is there`,
        probe: objectExists.ask({
          cluster: hub.cluster.ref,
          group: 'skupper.io',
          resource: 'accessgrants',
          kind: 'AccessGrant',
          name: newcomer.label,
          ...namespaceOf(hub),
          expected: 'present',
        }),
      },
    ],
  };
}

function linkUp({ newcomer }: MigrationSituation, hub: Hub): StepDraft {
  return {
    id: 'link-up',
    title: say`See the link to ${hub.cluster.name}`,
    why: say`Only an operational link carries traffic. From here on, services are exposed one by one, with a Connector where they run and a Listener where they are called.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: script(
      [hub.namespace],
      [
        `kubectl --context ${word(newcomer.name)} -n ${word(
          hub.namespace,
        )} get link`,
      ],
    ),
    checks: [
      {
        id: 'up',
        title: say`The link from ${newcomer.name} to ${hub.cluster.name} is up`,
        probe: linkState.ask({
          technology: 'skupper',
          plane: 'data',
          from: newcomer.ref,
          to: hub.cluster.ref,
          atLeast: 'up',
        }),
      },
    ],
  };
}
