import { Rule } from '../defineRule';
import { staleObservation } from './staleObservation';

/** All rules, sorted by code. */
export const rules: readonly Rule[] = [staleObservation];
