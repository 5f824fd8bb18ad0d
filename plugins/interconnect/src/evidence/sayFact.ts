import {
  FactName,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';

/** A fact's value in words. */
export function sayFact(
  cluster: ReportCluster,
  fact: FactName,
  t: Translate,
): string {
  const { environment, loadBalancer } = cluster.facts;
  if (fact === 'environment' && environment !== undefined) {
    return t(`environment.${environment}`);
  }
  if (
    fact === 'loadBalancer' &&
    (loadBalancer === 'available' || loadBalancer === 'pending')
  ) {
    return t(`loadBalancer.${loadBalancer}`);
  }
  const value = cluster.facts[fact];
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text || t('evidence.notKnown');
}
