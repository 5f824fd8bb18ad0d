import { distinct } from '../../sortedBy';
import { defineRule } from '../defineRule';
import { clusterNames } from '../wording';

/** The network that another interconnect relies on is broken where that one needs it. */
export const underlayBroken = defineRule({
  code: 'underlay-broken',
  severity: 'warning',
  judge(context) {
    const { classification, topology } = context;
    const nameOf = clusterNames(context);
    const byId = new Map(classification.interconnects.map(i => [i.id, i]));
    const linkOf = new Map(topology.links.map(link => [link.id, link]));

    return classification.overlays.flatMap(({ over, under, name }) => {
      const relying = new Set(byId.get(over)?.members);
      const upper = (byId.get(over)?.links ?? []).flatMap(
        id => linkOf.get(id) ?? [],
      );
      return (byId.get(under)?.links ?? [])
        .flatMap(id => linkOf.get(id) ?? [])
        .filter(({ state }) => state === 'down' || state === 'degraded')
        .filter(({ from, to }) => relying.has(from) && relying.has(to))
        .map(link => {
          const ends = [link.from, link.to].sort();
          const above = upper.filter(each =>
            [each.from, each.to].every(end => ends.includes(end)),
          );
          const reasons = distinct(
            link.views
              .filter(view => view.state === link.state)
              .map(view => view.reason),
          );
          return {
            severity: link.state === 'down' ? ('error' as const) : undefined,
            clusters: ends,
            link: link.id,
            params: {
              overlay: name,
              over,
              under,
              overLinks: above.map(({ id }) => id).join(' '),
              state: link.state,
            },
            message: `${name}: the link below between ${nameOf(
              ends[0],
            )} and ${nameOf(ends[1])} is ${link.state}${
              reasons.length === 0 ? '' : ` (${reasons.join('; ')})`
            }, so what runs on it cannot be well either`,
            remedy:
              'Mend the lower link first; the one above needs no change for it',
            evidence: link.evidence,
          };
        });
    });
  },
});
