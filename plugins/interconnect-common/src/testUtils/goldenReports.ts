import { reportSchema } from '../api';
import { Report } from '../model';
import analytics from './reports/analytics.json';
import checkout from './reports/checkout.json';
import ledger from './reports/ledger.json';
import legacyDc from './reports/legacy-dc.json';
import orders from './reports/orders.json';
import payments from './reports/payments.json';
import stores from './reports/stores.json';

/**
 * The reports of the demo inventory, as the backend makes them; recorded by `yarn record`.
 *
 * @public
 */
export const goldenReports: Record<
  | 'analytics'
  | 'checkout'
  | 'ledger'
  | 'legacy-dc'
  | 'orders'
  | 'payments'
  | 'stores',
  Report
> = {
  analytics: reportSchema.parse(analytics),
  checkout: reportSchema.parse(checkout),
  ledger: reportSchema.parse(ledger),
  'legacy-dc': reportSchema.parse(legacyDc),
  orders: reportSchema.parse(orders),
  payments: reportSchema.parse(payments),
  stores: reportSchema.parse(stores),
};
