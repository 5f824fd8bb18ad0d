import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { MigrationSituation } from '../../defineRecipe';
import { asName } from '../../shell';
import { Half } from './peering';
import { peeringsOf } from './peers';

/** The halves of the peering with a partner as their evidence shows them, dialers first. */
export function halvesSeen(
  partner: string,
  links: readonly Link[],
  { report, newcomer }: MigrationSituation,
): Half[] {
  const shown = links.filter(
    ({ from, to }) =>
      [from, to].includes(partner) && [from, to].includes(newcomer.ref),
  );
  const objects = shown.flatMap(peeringsOf);
  const tokens = shown
    .flatMap(({ evidence }) => evidence)
    .filter(({ path }) => path === '.spec.peer.secret.name');
  const halves = objects.flatMap(({ cluster, kind, namespace, name }) => {
    const at = report.clusters.find(({ ref }) => ref === cluster);
    const far = report.clusters.find(
      ({ ref }) => ref === (cluster === newcomer.ref ? partner : newcomer.ref),
    );
    const token = tokens.find(
      ({ object, ...each }) =>
        each.cluster === cluster &&
        object.kind === kind &&
        object.name === name,
    )?.shows;
    const back = objects.find(object => object.cluster !== cluster)?.name;
    return at === undefined ||
      far === undefined ||
      asName(name) === undefined ||
      asName(namespace) === undefined ||
      asName(token) === undefined
      ? []
      : [
          {
            kind:
              kind === 'PeeringDialer'
                ? ('PeeringDialer' as const)
                : ('PeeringAcceptor' as const),
            at: {
              ref: at.ref,
              name: at.name,
              peer: asName(back) ?? at.name,
              namespace: namespace ?? '',
            },
            other: { ref: far.ref, name: far.name, peer: name, namespace: '' },
            token: token ?? '',
          },
        ];
  });
  return halves.sort((a, b) => (a.kind > b.kind ? -1 : 1));
}
