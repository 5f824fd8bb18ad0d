import {
  Interconnect,
  Setting,
} from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';

/** One cluster's value of a setting. */
export type Held = { cluster: string; setting: Setting };

/** The settings of each cluster in each technology that follow one rule. */
export function settingsByCluster(
  rule: Setting['rule'],
  { detections }: JudgedContext,
): (technology: string, cluster: string) => readonly Setting[] {
  const settings = new Map(
    detections.map(({ cluster, technology, claims }) => [
      JSON.stringify([technology, cluster]),
      claims
        .flatMap(claim =>
          claim.type === 'membership' ? claim.settings ?? [] : [],
        )
        .filter(each => each.rule === rule),
    ]),
  );
  return (technology, cluster) =>
    settings.get(JSON.stringify([technology, cluster])) ?? [];
}

/** What some clusters say of their settings in a technology that follow one rule, by name. */
export function settingsOf(
  rule: Setting['rule'],
  { technology, members }: Pick<Interconnect, 'technology' | 'members'>,
  context: JudgedContext,
): Map<string, Held[]> {
  const heldBy = settingsByCluster(rule, context);
  const byName = new Map<string, Held[]>();
  for (const cluster of members) {
    for (const setting of heldBy(technology, cluster)) {
      const held = byName.get(setting.name) ?? [];
      byName.set(setting.name, [...held, { cluster, setting }]);
    }
  }
  return byName;
}

/** The clusters by what they hold, in the order of the values. */
export function byValue(held: readonly Held[]): [string, Held[]][] {
  const groups = new Map<string, Held[]>();
  for (const each of held) {
    const value = [...each.setting.values].sort().join(', ');
    groups.set(value, [...(groups.get(value) ?? []), each]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
