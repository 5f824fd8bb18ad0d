import { defineCriterion } from '../defineCriterion';
import { onLadder, weighWant } from '../weighWant';

/** Whoever keeps namespaces apart keeps clusters apart too. */
export const tenantIsolation = defineCriterion({
  id: 'tenantIsolation',
  title: 'Tenant isolation',
  question:
    'Are tenants kept apart cluster by cluster, or namespace by namespace?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Tenant isolation',
      want: requirements.tenantIsolation,
      rating: pattern.ratings.tenantIsolation,
      fit: onLadder(['cluster', 'namespace']),
    });
  },
});
