import {
  Interconnect,
  Setting,
} from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';

/** One cluster's value of a setting. */
export type Held = { cluster: string; setting: Setting };

/** What some clusters say of their settings in a technology that follow one rule, by name. */
export function settingsOf(
  rule: Setting['rule'],
  { technology, members }: Pick<Interconnect, 'technology' | 'members'>,
  { detections }: JudgedContext,
): Map<string, Held[]> {
  const byName = new Map<string, Held[]>();
  for (const { cluster, technology: its, claims } of detections) {
    if (its !== technology || !members.includes(cluster)) {
      continue;
    }
    for (const claim of claims) {
      const settings = claim.type === 'membership' ? claim.settings ?? [] : [];
      for (const setting of settings.filter(each => each.rule === rule)) {
        const held = byName.get(setting.name) ?? [];
        byName.set(setting.name, [...held, { cluster, setting }]);
      }
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
