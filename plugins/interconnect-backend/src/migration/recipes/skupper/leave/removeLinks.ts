import { StepDraft } from '../../../defineRecipe';
import { namesOf } from '../../../namesOf';
import { noLink } from '../../../probes/linkState';
import { script, word } from '../../../shell';
import { linkAgain } from '../linkSites';
import { kubectlIn, Site } from '../site';
import { Leaving } from './leaving';
import { say } from '../../../../say';

/** Takes the links away, each where its Link object is: at the end that opened it. */
export function removeLinks(leaving: Leaving): StepDraft[] {
  const { site, opens, opened } = leaving;
  return [
    ...(opens.length === 0 ? [] : [removeOwn(leaving)]),
    ...opened
      .filter(({ ref }) => opens.every(other => other.ref !== ref))
      .map(peer => removeAt(peer, site, leaving)),
  ];
}

function removeOwn(leaving: Leaving): StepDraft {
  const { site, opens, opened } = leaving;
  const here = kubectlIn(site);
  const mutual = opens.filter(({ ref }) =>
    opened.some(other => other.ref === ref),
  );
  return {
    id: 'remove-links',
    title: say`Remove the links of ${site.name}`,
    why: say`The client certificates that the site got for its tokens stay valid until the issuing sites change their CA; grants that were not redeemed go with the links.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [site.namespace, site.site, ...opens.map(({ namespace }) => namespace)],
      [
        `${here} delete links.skupper.io --all`,
        `${here} delete accesstokens.skupper.io --all`,
        ...opens.map(
          hub =>
            `${kubectlIn(hub)} delete accessgrant ${
              site.label
            } --ignore-not-found`,
        ),
        ...mutual.flatMap(peer => deleteAt(peer, site)),
      ],
    ),
    rollback: script(
      [site.namespace, ...opens.map(({ namespace }) => namespace)],
      opens.flatMap(hub => linkAgain(site, hub)),
    ),
    ...cutsOff(leaving),
    checks: opens.map(peer => gone(site, peer)),
  };
}

function removeAt(peer: Site, site: Site, leaving: Leaving): StepDraft {
  return {
    id: `remove-link-${peer.label}`,
    title: say`Remove the link of ${peer.name} to ${site.name}`,
    why: say`The Link object is on the side that opened the connection, and would be tried for ever once the site is gone.`,
    cluster: peer.ref,
    kind: 'change',
    run: script(
      [site.namespace, site.site, peer.namespace],
      [
        ...deleteAt(peer, site),
        `${kubectlIn(site)} delete accessgrant ${
          peer.label
        } --ignore-not-found`,
      ],
    ),
    rollback: script([site.namespace, peer.namespace], linkAgain(peer, site)),
    ...cutsOff(leaving),
    checks: [gone(site, peer)],
  };
}

/** A Link tells in its status which site it leads to (skupper_link_crd.yaml, 2.2.1). */
function deleteAt(peer: Site, site: Site): string[] {
  const there = kubectlIn(peer);
  return [
    `${there} get links.skupper.io -o json \\`,
    `  | jq -r --arg site ${word(
      site.site,
    )} '.items[] | select(.status.remoteSiteName == $site) | .metadata.name' \\`,
    `  | xargs -r ${there} delete links.skupper.io`,
  ];
}

function cutsOff({ site, cutOff }: Leaving): Pick<StepDraft, 'disruptive'> {
  const names = namesOf(cutOff);
  return cutOff.length === 0
    ? {}
    : {
        disruptive: say`${names} reach the rest of the network through ${site.name} only, and are cut off from it.`,
      };
}

function gone(site: Site, peer: Site): StepDraft['checks'][number] {
  return {
    id: `gone-${peer.ref}`,
    title: say`There is no link between ${site.name} and ${peer.name}`,
    probe: noLink.ask({
      technology: 'skupper',
      plane: 'data',
      from: site.ref,
      to: peer.ref,
    }),
  };
}
