import { CUSTOM_LISTS, CUSTOM_VERSION } from '../simulation/bodies';

/** What the reads of `benchReads` ask for, for clients that know nothing of declared reads. */
export const BENCH_PATHS: readonly string[] = [
  '/version',
  '/apis',
  '/api/v1/nodes',
  ...CUSTOM_LISTS.map(
    ({ group, plural }) => `/apis/${group}/${CUSTOM_VERSION[group]}/${plural}`,
  ),
];
