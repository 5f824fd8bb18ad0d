import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Layer, Pattern } from './definePattern';
import { PlannedLink } from './firewallRules';
import { coordinatorOf, hubsOf } from './hubs';
import { interconnectOf, peersOf, Situation } from './situation';

/** The links that a pattern would add, of all its layers. */
export function plannedLinks(
  pattern: Pattern,
  situation: Situation,
): PlannedLink[] {
  const peers = peersOf(pattern, situation);
  return pattern.needs.layers.flatMap(layer =>
    linksOf(layer, pattern, peers, situation),
  );
}

/** A layer in place gets the newcomer's links only; a layer that is new gets all of them. */
function linksOf(
  layer: Layer,
  pattern: Pattern,
  peers: readonly ReportCluster[],
  situation: Situation,
): PlannedLink[] {
  const { newcomer, report } = situation;
  const inPlace = interconnectOf(layer.technology, situation) !== undefined;
  const refs = [...peers.map(({ ref }) => ref), newcomer.ref].sort();
  const concerned = (from: string, to: string) =>
    !inPlace || from === newcomer.ref || to === newcomer.ref;
  const existing = new Set(
    report.links
      .filter(({ technology }) => technology === layer.technology)
      .map(endsKey),
  );

  const planned: PlannedLink[] = dataPairs(
    layer,
    pattern,
    refs,
    peers,
    situation,
  )
    .filter(([from, to]) => concerned(from, to))
    .map(([from, to]) => ({ from, to, plane: 'data', layer }));
  if (layer.flows.some(({ along }) => along === 'control')) {
    const coordinator = coordinatorOf(layer, peers, situation);
    planned.push(
      ...refs
        .filter(ref => ref !== coordinator && concerned(ref, coordinator))
        .map(ref => ({
          from: ref,
          to: coordinator,
          plane: 'control' as const,
          layer,
        })),
    );
  }
  return planned.filter(link => !existing.has(endsKey(link)));
}

/** The same for both directions. */
function endsKey({
  plane,
  from,
  to,
}: Pick<PlannedLink, 'plane' | 'from' | 'to'>): string {
  return JSON.stringify([plane, ...[from, to].sort()]);
}

function dataPairs(
  layer: Layer,
  pattern: Pattern,
  refs: readonly string[],
  peers: readonly ReportCluster[],
  situation: Situation,
): [string, string][] {
  if (layer.outsideHub !== undefined) {
    const { name } = layer.outsideHub;
    return refs.map(ref => [ref, name]);
  }
  if (wantedShape(layer, pattern, situation) === 'full-mesh') {
    const onlyCaller =
      situation.requirements.apiOnly === true && pattern.category === 'ingress';
    return pairsOf(refs, situation.newcomer.ref, onlyCaller);
  }
  const hubs = hubsOf(layer, peers, situation);
  return refs
    .filter(ref => !hubs.includes(ref))
    .flatMap(ref => hubs.map((hub): [string, string] => [ref, hub]));
}

/** Every pair once; a newcomer that only calls opens to each of the others. */
function pairsOf(
  refs: readonly string[],
  newcomer: string,
  onlyCaller: boolean,
): [string, string][] {
  if (onlyCaller) {
    return refs.filter(ref => ref !== newcomer).map(ref => [newcomer, ref]);
  }
  return refs.flatMap((a, index) =>
    refs.slice(index + 1).map((b): [string, string] => [a, b]),
  );
}

/** The shape in place decides, then what is asked for where the pattern leaves it open, then the pattern. */
export function wantedShape(
  layer: Layer,
  pattern: Pattern,
  situation: Situation,
): Layer['shape'] {
  const wanted = situation.requirements.topology?.value;
  if (pattern.ratings.topology.value !== 'any') {
    return layer.shape;
  }
  switch (interconnectOf(layer.technology, situation)?.shape) {
    case 'full-mesh':
      return 'full-mesh';
    case 'hub-and-spoke':
    case 'multi-hub':
      return 'hub-and-spoke';
    default:
      return wanted === undefined || wanted === 'any' ? layer.shape : wanted;
  }
}
