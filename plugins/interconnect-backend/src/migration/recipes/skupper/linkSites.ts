import { StepDraft } from '../../defineRecipe';
import { inYaml, Manifest, manifestOf } from '../../manifest';
import { objectExists } from '../../probes/objectExists';
import { dnsLabel, script } from '../../shell';
import { inSite, kubectlIn, Site } from './site';
import { say } from '../../../say';

/** The two steps that link a site with one that listens (skupper.io, docs/kube-yaml/site-linking, 2.2). */
export function linkSites(from: Site, to: Site, suffix = ''): StepDraft[] {
  return [issueToken(from, to, suffix), redeemToken(from, to, suffix)];
}

function issueToken(from: Site, to: Site, suffix: string): StepDraft {
  const id = `issue-token${suffix}`;
  const inHub = kubectlIn(to);
  return {
    id,
    title: say`Grant ${from.name} one link to ${to.name}`,
    why: say`The grant can be redeemed once, within fifteen minutes; its secret code stays in the hub until the next step fetches it.`,
    cluster: to.ref,
    kind: 'change',
    manifest: manifestOf([grantOf(from, inYaml(to.namespace))]),
    run: script(
      [to.namespace],
      [
        `${inHub} apply -f ${id}.yaml  # the manifest of this step`,
        `${inHub} wait accessgrant/${from.label} --for=condition=Ready --timeout=60s`,
      ],
    ),
    rollback: script(
      [to.namespace],
      [`${inHub} delete accessgrant ${from.label}`],
    ),
    checks: [
      {
        id: 'grant',
        title: say`The grant is there`,
        probe: objectExists.ask({
          ...inSite(to, 'AccessGrant'),
          name: from.label,
          expected: 'present',
        }),
      },
    ],
  };
}

function redeemToken(from: Site, to: Site, suffix: string): StepDraft {
  const here = kubectlIn(from);
  const token = linkName(to);
  return {
    id: `redeem-token${suffix}`,
    title: say`Link ${from.name} with ${to.name}`,
    why: say`The token is redeemed at the hub for certificates of its own, and becomes a Link.`,
    cluster: from.ref,
    kind: 'change',
    run: script([to.namespace, from.namespace], redemption(from, to)),
    rollback: script(
      [from.namespace],
      [
        `${here} delete link ${token} --ignore-not-found`,
        `${here} delete accesstoken ${token} --ignore-not-found`,
      ],
    ),
    checks: [
      {
        id: 'link',
        title: say`There is a Link`,
        probe: objectExists.ask({
          ...inSite(from, 'Link'),
          name: token,
          expected: 'present',
        }),
      },
    ],
  };
}

/**
 * Makes the access token of the grant's status and redeems it. The code goes from one API server
 * through a pipe to the other: not to a file, a variable or the screen, and `create` rather than
 * `apply` keeps it out of the last-applied annotation.
 */
function redemption(from: Site, to: Site): string[] {
  const inHub = kubectlIn(to);
  const here = kubectlIn(from);
  const token = linkName(to);
  const template = JSON.stringify({
    apiVersion: 'skupper.io/v2alpha1',
    kind: 'AccessToken',
    metadata: { name: token },
    spec: { url: 'URL', code: 'CODE', ca: 'CA' },
  })
    .replace('"URL"', '{{printf "%q" .status.url}}')
    .replace('"CODE"', '{{printf "%q" .status.code}}')
    .replace('"CA"', '{{printf "%q" .status.ca}}');
  return [
    `${inHub} get accessgrant ${from.label} -o go-template='${template}' \\`,
    `  | ${here} create -f -`,
    `${here} wait accesstoken/${token} --for=condition=Redeemed --timeout=120s`,
  ];
}

/** The commands that link two sites anew, where a link was taken away. */
export function linkAgain(from: Site, to: Site): string[] {
  const inHub = kubectlIn(to);
  return [
    `${inHub} apply -f - <<'EOF'\n${manifestOf([grantOf(from)])}EOF`,
    `${inHub} wait accessgrant/${from.label} --for=condition=Ready --timeout=60s`,
    ...redemption(from, to),
  ];
}

function grantOf({ label }: Site, namespace?: string): Manifest {
  return {
    apiVersion: 'skupper.io/v2alpha1',
    kind: 'AccessGrant',
    metadata: {
      name: label,
      ...(namespace === undefined ? {} : { namespace }),
    },
    spec: { redemptionsAllowed: 1, expirationWindow: '15m' },
  };
}

/** A Link is called like the token that it was made of, which is called like the site that it leads to. */
function linkName({ site, name }: Site): string {
  return dnsLabel(site.type === 'known' ? site.text : name);
}
