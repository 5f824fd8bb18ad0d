import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import {
  CriterionDescription,
  PatternComparison,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** The comparison of all patterns: what they are rated by, and how. */
export type Comparison = {
  criteria: CriterionDescription[];
  patterns: PatternComparison[];
};

/** Asks for the comparison, which is the same for everyone. */
export function usePatterns() {
  const api = useApi(interconnectApiRef);
  return useAsyncRetry<Comparison>(() => api.getPatterns(), [api]);
}
