import {
  USE_CASE_PRESETS,
  UseCase,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { WANTS, WANT_NAMES, WantName } from './requestInUrl';

type Wanted = (typeof WANTS)[WantName][number] | true;

/** What a use case asks for of itself, where the user does not say otherwise. */
export function presetOf(useCase: UseCase | undefined, name: WantName) {
  return useCase && USE_CASE_PRESETS[useCase][name];
}

/** All that a use case asks for, in words. */
export function sayPreset(useCase: UseCase, t: Translate): string {
  return WANT_NAMES.flatMap(name => {
    const want = presetOf(useCase, name);
    return want ? [sayWanted(name, want.value, t)] : [];
  }).join(', ');
}

/** A requirement with its value, which is left out where there is only one. */
export function sayWanted(name: WantName, value: Wanted, t: Translate): string {
  const requirement = t(`requirement.${name}`);
  const only = ['true', 'low', 'production', 'none'].includes(String(value));
  return only
    ? requirement
    : t('add.wanted', {
        requirement,
        value: t(`want.${value}`),
      });
}
