import {
  IdentityClash,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inWords, say } from '../say';
import { Layer, Pattern } from './definePattern';
import { peersOf, Situation } from './situation';

/** Fields in which a technology writes by what name a cluster is known. */
const IDENTITY_PATHS =
  /(cluster[-_]?(id|name)|site[-_]?name|spec\.name|metadata\.name|zone|datacenter)$/i;

/**
 * Whom the newcomer would be mistaken for, were it known by its own name as technologies do unless
 * told otherwise: a peer of the same name, a peer that goes by that name, someone unknown whom a
 * peer is linked with by that name; and the names that are ambiguous among the peers already.
 */
export function identityClashes(
  pattern: Pattern,
  situation: Situation,
): IdentityClash[] {
  const peers = peersOf(pattern, situation);
  return pattern.needs.layers
    .flatMap(layer => [
      ...sameName(layer, peers, situation),
      ...goingBy(layer, peers, situation),
      ...loose(layer, peers, situation),
    ])
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function sameName(
  { technology }: Layer,
  peers: readonly ReportCluster[],
  { newcomer }: Situation,
): IdentityClash[] {
  return peers
    .filter(({ name }) => name === newcomer.name)
    .map(({ ref }) => ({
      technology,
      identity: newcomer.name,
      clusters: [newcomer.ref, ref].sort(),
      ...inWords(
        say`${ref} and the newcomer have the same name, by which ${technology} tells clusters apart unless told otherwise`,
      ),
      evidence: [],
    }));
}

function goingBy(
  { technology }: Layer,
  peers: readonly ReportCluster[],
  { newcomer, report }: Situation,
): IdentityClash[] {
  return peers
    .filter(({ name }) => name !== newcomer.name)
    .flatMap(({ ref, name }) => {
      const evidence = report.detections
        .filter(each => each.cluster === ref && each.technology === technology)
        .flatMap(each => each.evidence)
        .filter(
          ({ path, shows }) =>
            shows === newcomer.name && IDENTITY_PATHS.test(path),
        );
      return evidence.length === 0
        ? []
        : [
            {
              technology,
              identity: newcomer.name,
              clusters: [newcomer.ref, ref].sort(),
              ...inWords(
                say`${name} goes by the name ${newcomer.name} in ${technology}`,
              ),
              evidence,
            },
          ];
    });
}

function loose(
  { technology }: Layer,
  peers: readonly ReportCluster[],
  { newcomer, report }: Situation,
): IdentityClash[] {
  const names = new Map(peers.map(({ ref, name }) => [ref, name]));
  return report.loosePeers
    .filter(each => each.technology === technology && names.has(each.cluster))
    .flatMap(({ cluster, identity, kind, couldBe, evidence }) => {
      if (kind === 'ambiguous') {
        return [
          {
            technology,
            identity,
            clusters: [...couldBe].sort(),
            ...inWords(
              say`More than one cluster answers to ${identity} in ${technology}`,
            ),
            evidence,
          },
        ];
      }
      return identity === newcomer.name && !couldBe.includes(newcomer.ref)
        ? [
            {
              technology,
              identity,
              clusters: [newcomer.ref, cluster].sort(),
              ...inWords(
                say`${
                  names.get(cluster) ?? cluster
                } is linked with somebody else by the name ${identity} in ${technology}`,
              ),
              evidence,
            },
          ]
        : [];
    });
}

function keyOf({ technology, identity, clusters }: IdentityClash): string {
  return JSON.stringify([technology, identity, clusters]);
}
