import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { dnsLabel, script, word } from '../../shell';
import { Hub, namespaceOf } from './hub';
import { say } from '../../../say';

/**
 * Makes the access token of the grant's status and redeems it. The code goes from one API server
 * through a pipe to the other: not to a file, a variable or the screen, and `create` rather than
 * `apply` keeps it out of the last-applied annotation.
 */
export function redeemToken(
  { newcomer }: MigrationSituation,
  hub: Hub,
): StepDraft {
  const inHub = `kubectl --context ${word(hub.cluster.name)} -n ${word(
    hub.namespace,
  )}`;
  const inEdge = `kubectl --context ${word(newcomer.name)} -n ${word(
    hub.namespace,
  )}`;
  const token = dnsLabel(
    hub.site.type === 'known' ? hub.site.text : hub.cluster.name,
  );
  const template = JSON.stringify({
    apiVersion: 'skupper.io/v2alpha1',
    kind: 'AccessToken',
    metadata: { name: token },
    spec: { url: 'URL', code: 'CODE', ca: 'CA' },
  })
    .replace('"URL"', '{{printf "%q" .status.url}}')
    .replace('"CODE"', '{{printf "%q" .status.code}}')
    .replace('"CA"', '{{printf "%q" .status.ca}}');
  return {
    id: 'redeem-token',
    title: say`Link ${newcomer.name} with ${hub.cluster.name}`,
    why: say`The token is redeemed at the hub for certificates of its own, and becomes a Link.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: script(
      [hub.namespace],
      [
        `${inHub} get accessgrant ${newcomer.label} -o go-template='${template}' \\`,
        `  | ${inEdge} create -f -`,
        `${inEdge} wait accesstoken/${token} --for=condition=Redeemed --timeout=120s`,
      ],
    ),
    rollback: script(
      [hub.namespace],
      [
        `${inEdge} delete link ${token} --ignore-not-found`,
        `${inEdge} delete accesstoken ${token} --ignore-not-found`,
      ],
    ),
    checks: [
      {
        id: 'link',
        title: say`There is a Link`,
        probe: objectExists.ask({
          cluster: newcomer.ref,
          group: 'skupper.io',
          resource: 'links',
          kind: 'Link',
          ...namespaceOf(hub),
          expected: 'present',
        }),
      },
    ],
  };
}
