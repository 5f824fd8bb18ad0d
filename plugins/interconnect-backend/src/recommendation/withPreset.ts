import {
  Requirements,
  USE_CASE_PRESETS,
} from '@interconnect/backstage-plugin-interconnect-common';

/** Fills in what the use case asks for; what is given wins. Says which of them nobody gave. */
export function withPreset(given: Requirements): {
  requirements: Requirements;
  derived: ReadonlySet<string>;
} {
  if (given.useCase === undefined) {
    return { requirements: given, derived: new Set() };
  }
  const preset = USE_CASE_PRESETS[given.useCase];
  const stated = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return {
    requirements: { ...preset, ...stated },
    derived: new Set(Object.keys(preset).filter(name => !(name in stated))),
  };
}
