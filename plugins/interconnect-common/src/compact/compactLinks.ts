import { Link, LinkView, ReportCluster } from '../model';
import { Columns, fromColumns, toColumns } from './columns';
import { packPairs, Pairs, unpackPairs } from './pairs';
import { Steps } from './steps';

/**
 * What only one link has.
 *
 * @public
 */
export type CompactLinkOwn = Pick<Link, 'latencyMs' | 'evidence'>;

/**
 * What many links have in common.
 *
 * @public
 */
export type CompactLinkKind = Omit<
  Link,
  'id' | 'from' | 'to' | 'views' | keyof CompactLinkOwn
> & {
  /** What follows in the id after technology, plane and ends; or all of it. */
  id: { after: string } | { all: string };
  views: (Omit<LinkView, 'cluster' | 'observedAt'> & {
    cluster: 'from' | 'to' | { ref: string };
    /** 0: as the cluster was. */
    observedAt?: string | 0;
  })[];
};

/**
 * Links by kind, each with the pairs of clusters that such a link joins.
 *
 * @public
 */
export type CompactLinks =
  | { plain: Link[] }
  | {
      /** Refs that are in links, but not among the clusters. */
      others: string[];
      kinds: { kind: CompactLinkKind; pairs: Pairs }[];
      /** In the order of ids. */
      own: Columns<CompactLinkOwn>;
    };

const LINKS_A_STEP = 500;

type Clusters = readonly Pick<ReportCluster, 'ref' | 'observedAt'>[];

/** Packs links that are sorted by id; others stay as they are. */
export function* compactLinks(
  links: readonly Link[],
  clusters: Clusters,
): Steps<CompactLinks> {
  if (links.some(({ id }, index) => index > 0 && links[index - 1].id >= id)) {
    return { plain: [...links] };
  }
  const refs = new Set(clusters.map(({ ref }) => ref));
  const others = [
    ...new Set(links.flatMap(({ from, to }) => [from, to])),
  ].filter(ref => !refs.has(ref));
  const numbers = new Map([...refs, ...others].map((ref, at) => [ref, at]));
  const seenAt = new Map(clusters.map(each => [each.ref, each.observedAt]));

  const kinds = new Map<
    string,
    { kind: CompactLinkKind; ends: [number, number][] }
  >();
  for (const [index, link] of links.entries()) {
    if (index % LINKS_A_STEP === 0) {
      yield;
    }
    const kind = kindOf(link, seenAt);
    const key = JSON.stringify(kind);
    const same = kinds.get(key) ?? { kind, ends: [] };
    same.ends.push([numbers.get(link.from) ?? 0, numbers.get(link.to) ?? 0]);
    kinds.set(key, same);
  }
  const packed: { kind: CompactLinkKind; pairs: Pairs }[] = [];
  for (const { kind, ends } of kinds.values()) {
    packed.push({ kind, pairs: yield* packPairs(ends) });
  }
  return {
    others,
    kinds: packed,
    own: yield* toColumns(
      links.map(({ latencyMs, evidence }) => ({ latencyMs, evidence })),
    ),
  };
}

/** The links that were packed. */
export function expandLinks(compact: CompactLinks, clusters: Clusters): Link[] {
  if ('plain' in compact) {
    return compact.plain;
  }
  const refs = [...new Set(clusters.map(({ ref }) => ref)), ...compact.others];
  const seenAt = new Map(clusters.map(each => [each.ref, each.observedAt]));
  const own = fromColumns(compact.own);
  return compact.kinds
    .flatMap(({ kind, pairs }) =>
      unpackPairs(pairs).map(([from, to]) =>
        linkOf(kind, refs[from], refs[to], seenAt),
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((link, index) => ({ ...link, ...own[index] }));
}

function kindOf(
  { id, from, to, views, latencyMs: _, evidence: __, ...rest }: Link,
  seenAt: ReadonlyMap<string, string | undefined>,
): CompactLinkKind {
  const start = startOf(rest, from, to);
  return {
    ...rest,
    id: id.startsWith(start) ? { after: id.slice(start.length) } : { all: id },
    views: views.map(({ cluster, observedAt, ...view }) => ({
      ...view,
      cluster: endOf(cluster, from, to),
      ...(observedAt === undefined
        ? {}
        : { observedAt: observedAt === seenAt.get(cluster) ? 0 : observedAt }),
    })),
  };
}

function linkOf(
  { id, views, ...rest }: CompactLinkKind,
  from: string,
  to: string,
  seenAt: ReadonlyMap<string, string | undefined>,
): Omit<Link, keyof CompactLinkOwn> {
  return {
    ...rest,
    id: 'all' in id ? id.all : `${startOf(rest, from, to)}${id.after}`,
    from,
    to,
    views: views.map(({ cluster: end, observedAt, ...view }) => {
      const cluster = refOf(end, from, to);
      return {
        ...view,
        cluster,
        ...(observedAt === undefined
          ? {}
          : {
              observedAt: observedAt === 0 ? seenAt.get(cluster) : observedAt,
            }),
      };
    }),
  };
}

function startOf(
  { technology, plane }: Pick<Link, 'technology' | 'plane'>,
  from: string,
  to: string,
): string {
  const ends = from < to ? [from, to] : [to, from];
  return `${technology}:${plane}:${ends.join('~')}`;
}

function endOf(cluster: string, from: string, to: string) {
  if (cluster === from) {
    return 'from';
  }
  return cluster === to ? 'to' : { ref: cluster };
}

function refOf(
  end: CompactLinkKind['views'][number]['cluster'],
  from: string,
  to: string,
): string {
  if (end === 'from') {
    return from;
  }
  return end === 'to' ? to : end.ref;
}
