import { Interconnect } from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../../mergeEvidence';
import { sortedBy } from '../../sortedBy';
import { defineRule } from '../defineRule';
import { clusterNames, technologyTitles } from '../wording';

type Release = { major: number; minor: number };

/** Clusters of one interconnect run versions of it that are more than one minor release apart. */
export const versionSkew = defineRule({
  code: 'version-skew',
  severity: 'warning',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const known = context.detections.filter(
      ({ version }) => version !== undefined,
    );
    return onePerMembers(context.classification.interconnects).flatMap(
      ({ technology, members }) => {
        const isMember = new Set(members);
        const versions = known.flatMap(
          ({ technology: its, cluster, version, evidence }) => {
            if (its !== technology || !isMember.has(cluster)) {
              return [];
            }
            const release = releaseOf(version ?? '');
            return version !== undefined && release !== undefined
              ? { cluster, version, release, evidence }
              : [];
          },
        );
        const ordered = sortedBy(versions, ({ cluster }) => cluster).sort(
          (one, other) => compare(one.release, other.release),
        );
        const [oldest] = ordered;
        const newest = ordered[ordered.length - 1];
        if (oldest === undefined || !isSkewed(oldest.release, newest.release)) {
          return [];
        }
        const title = titleOf(technology);
        return {
          clusters: ordered.map(({ cluster }) => cluster).sort(),
          params: {
            technology,
            oldest: oldest.version,
            newest: newest.version,
          },
          message: `${title} is ${oldest.version} on ${nameOf(
            oldest.cluster,
          )} and ${newest.version} on ${nameOf(
            newest.cluster,
          )}: more than one minor release apart`,
          remedy: `Upgrade ${title} on ${nameOf(
            oldest.cluster,
          )}, one minor release at a time`,
          evidence: mergeEvidence([...oldest.evidence, ...newest.evidence]),
        };
      },
    );
  },
});

/** The data and the control plane of the same clusters run the same software. */
function onePerMembers(interconnects: readonly Interconnect[]): Interconnect[] {
  const once = new Map<string, Interconnect>();
  for (const interconnect of interconnects) {
    const { technology, members } = interconnect;
    once.set(JSON.stringify([technology, members]), interconnect);
  }
  return [...once.values()];
}

function releaseOf(version: string): Release | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)(?:\.|$|[-+])/.exec(version) ?? [];
  return major === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor) };
}

function compare(one: Release, other: Release): number {
  return one.major - other.major || one.minor - other.minor;
}

function isSkewed(oldest: Release, newest: Release): boolean {
  return (
    oldest.major !== newest.major || Math.abs(newest.minor - oldest.minor) > 1
  );
}
