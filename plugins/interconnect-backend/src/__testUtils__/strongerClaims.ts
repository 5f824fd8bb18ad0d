import {
  Link,
  LoosePeer,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';

/**
 * What a report claims that an earlier one did not, where less was seen of one cluster: by law
 * nothing. Not seen is never "not there", and never "something else".
 *
 * One thing cannot be told apart by what is left: where two clusters answered to one name, and one
 * of them is no longer seen, the other is all that answers.
 */
export function strongerClaims(before: Report, after: Report): string[] {
  return [
    ...after.detections.flatMap(each => ofDetection(before, each)),
    ...after.links.flatMap(each => ofLink(before, each)),
    ...after.loosePeers.flatMap(each => ofLoosePeer(before, each)),
    ...after.interconnects.flatMap(each => ofInterconnect(before, each)),
    ...ofFindings(before, after),
    ...after.clusters.flatMap(each => ofFacts(before, each)),
  ];
}

/** Words that say less of the same; all others say something else. */
const VAGUER_MODES: Readonly<Record<string, string>> = {
  'single cluster': 'primary',
  'multi-primary': 'primary',
  'ambient single cluster': 'ambient primary',
  'ambient multi-primary': 'ambient primary',
};

function ofDetection(
  { detections }: Report,
  { cluster, technology, verdict, version, mode }: Report['detections'][number],
): string[] {
  const was = detections.find(
    each => each.cluster === cluster && each.technology === technology,
  );
  const where = `${technology} in ${cluster}`;
  return [
    ...changed(`${where}: verdict`, was?.verdict, verdict, ['unknown']),
    ...changed(`${where}: version`, was?.version, version, [undefined]),
    ...changed(`${where}: mode`, was?.mode, mode, [
      undefined,
      VAGUER_MODES[was?.mode ?? ''],
    ]),
  ];
}

function ofLink(before: Report, link: Link): string[] {
  const was = before.links.find(({ id }) => id === link.id);
  if (was === undefined) {
    return wasAmbiguous(before, link) ? [] : [`new link ${link.id}`];
  }

  const isUnconfirmed = link.corroboration === 'unconfirmed';
  // What an end said that is no longer heard counts no more.
  const lostAView = was.views.some(
    ({ cluster, state }) =>
      state !== 'unknown' &&
      !link.views.some(
        view => view.cluster === cluster && view.state !== 'unknown',
      ),
  );
  return [
    ...link.views.flatMap(({ cluster, state }) => {
      const view = was.views.find(each => each.cluster === cluster);
      return changed(`${link.id}: state by ${cluster}`, view?.state, state, [
        'unknown',
        // That all objects are in order is less than that traffic flows.
        ...(view?.state === 'up' ? ['configured'] : []),
      ]);
    }),
    ...changed(`${link.id}: state`, was.state, link.state, [
      'unknown',
      ...(was.state === 'up' ? ['configured'] : []),
      ...(lostAView || (isUnconfirmed && was.corroboration === 'one-sided')
        ? [link.state]
        : []),
    ]),
    ...changed(
      `${link.id}: corroboration`,
      was.corroboration,
      link.corroboration,
      ['unconfirmed'],
    ),
    ...changed(`${link.id}: basis`, was.basis, link.basis, ['address']),
    ...changed(`${link.id}: direction`, was.direction, link.direction, [
      ...(isUnconfirmed ? ['forward'] : []),
    ]),
    ...changed(`${link.id}: encryption`, was.encryption, link.encryption, [
      undefined,
      ...(lostAView ? [link.encryption] : []),
    ]),
    ...changed(`${link.id}: latency`, was.latencyMs, link.latencyMs, [
      undefined,
      ...(lostAView ? [link.latencyMs] : []),
    ]),
  ];
}

function ofLoosePeer(before: Report, peer: LoosePeer): string[] {
  const where = `${peer.identity} of ${peer.technology} in ${peer.cluster}`;
  const was = before.loosePeers.filter(
    each =>
      each.cluster === peer.cluster &&
      each.technology === peer.technology &&
      each.plane === peer.plane &&
      each.identity === peer.identity,
  );
  if (was.length > 0) {
    return was.some(({ kind }) => kind === peer.kind) ||
      peer.kind === 'unresolved'
      ? []
      : [`${where}: ${was[0].kind} became ${peer.kind}`];
  }
  const hadALink = before.links.some(
    link =>
      link.technology === peer.technology &&
      link.plane === peer.plane &&
      [link.from, link.to].includes(peer.cluster) &&
      [link.from, link.to].some(end => peer.couldBe.includes(end)),
  );
  return hadALink && peer.kind === 'unresolved'
    ? []
    : [`${where}: new and ${peer.kind}`];
}

function ofInterconnect(
  before: Report,
  {
    id,
    technology,
    plane,
    members,
    links,
    shape,
  }: Report['interconnects'][number],
): string[] {
  const was = before.interconnects.find(
    each =>
      each.technology === technology &&
      each.plane === plane &&
      members.every(member => each.members.includes(member)),
  );
  if (was === undefined) {
    const isOfKnownLinks = before.links.some(link => links.includes(link.id));
    return isOfKnownLinks ? [`new interconnect ${id}`] : [];
  }
  return String(links) === String(was.links)
    ? changed(`${id}: shape`, was.shape, shape, [])
    : [];
}

type Finding = Report['findings'][number];

function ofFindings(before: Report, after: Report): string[] {
  return after.findings
    .filter(finding => !before.findings.some(known => isPartOf(known, finding)))
    .map(
      ({ code, clusters, params }) =>
        `new finding ${JSON.stringify([code, clusters, params])}`,
    );
}

/**
 * Whether a finding says no more than one that was there: the same, or of fewer of its links. Only
 * what is said of each link by itself holds for some of them, too.
 */
function isPartOf(known: Finding, { code, clusters, params }: Finding) {
  const { links: before, ...ofKnown } = known.params;
  const { links: after, ...own } = params;
  const isTheRest =
    code === known.code && JSON.stringify(own) === JSON.stringify(ofKnown);
  return before === undefined || after === undefined
    ? isTheRest &&
        before === after &&
        JSON.stringify(clusters) === JSON.stringify(known.clusters)
    : isTheRest &&
        Number(after) <= Number(before) &&
        clusters.every(cluster => known.clusters.includes(cluster));
}

function ofFacts(
  { clusters }: Report,
  { ref, facts }: Report['clusters'][number],
): string[] {
  const was = new Map(
    Object.entries(clusters.find(each => each.ref === ref)?.facts ?? {}),
  );
  return Object.entries(facts)
    .filter(
      ([fact, value]) =>
        JSON.stringify(was.get(fact)) !== JSON.stringify(value),
    )
    .map(
      ([fact, value]) =>
        `${ref}: ${fact} became ${JSON.stringify(value)}, was ${JSON.stringify(
          was.get(fact),
        )}`,
    );
}

/** Whether a link is with one of those between whom it was not clear before. */
export function wasAmbiguous({ loosePeers }: Report, link: Link): boolean {
  return loosePeers.some(
    peer =>
      peer.kind === 'ambiguous' &&
      peer.technology === link.technology &&
      peer.plane === link.plane &&
      [link.from, link.to].includes(peer.cluster) &&
      peer.couldBe.some(ref => [link.from, link.to].includes(ref)),
  );
}

function changed<T>(
  what: string,
  before: T,
  after: T,
  allowed: readonly (T | string)[],
): string[] {
  return before === after || allowed.includes(after)
    ? []
    : [`${what} became ${after}, was ${before}`];
}
