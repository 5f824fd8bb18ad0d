import {
  Interconnect,
  Setting,
} from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';

/** One cluster's value of a setting. */
export type Held = { cluster: string; setting: Setting };

/** The settings of a cluster in a technology. */
export type SettingsOf = (
  technology: string,
  cluster: string,
) => readonly Setting[];

/** The settings of each cluster in each technology that follow one rule. */
export function settingsByCluster(
  rule: Setting['rule'],
  { detections }: JudgedContext,
): SettingsOf {
  const settings = new Map<string, Map<string, Setting[]>>();
  for (const { cluster, technology, claims } of detections) {
    const its = claims
      .flatMap(claim =>
        claim.type === 'membership' ? claim.settings ?? [] : [],
      )
      .filter(each => each.rule === rule);
    if (its.length > 0) {
      const clusters = settings.get(technology) ?? new Map<string, Setting[]>();
      settings.set(technology, clusters.set(cluster, its));
    }
  }
  return (technology, cluster) => settings.get(technology)?.get(cluster) ?? [];
}

/** What some clusters say of their settings in a technology, by name. */
export function settingsOf(
  { technology, members }: Pick<Interconnect, 'technology' | 'members'>,
  heldBy: SettingsOf,
): Map<string, Held[]> {
  const byName = new Map<string, Held[]>();
  for (const cluster of members) {
    for (const setting of heldBy(technology, cluster)) {
      const held = byName.get(setting.name) ?? [];
      byName.set(setting.name, held);
      held.push({ cluster, setting });
    }
  }
  return byName;
}

/** The clusters by what they hold, in the order of the values. */
export function byValue(held: readonly Held[]): [string, Held[]][] {
  const groups = new Map<string, Held[]>();
  for (const each of held) {
    const value = [...each.setting.values].sort().join(', ');
    const group = groups.get(value) ?? [];
    groups.set(value, group);
    group.push(each);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
