import {
  LocalSetting,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Gateway } from './schema';

/** What all members must have alike: gateways with different drivers build no tunnel. */
export function settingsOf(gateway: Gateway | undefined): LocalSetting[] {
  const driver = gateway?.status.localEndpoint.backend;
  return gateway === undefined || driver === undefined
    ? []
    : [
        {
          name: 'cable driver',
          values: [driver],
          rule: 'equal',
          severity: 'error',
          otherwise: 'gateways with different drivers build no tunnel',
          remedy: 'Join all clusters with the same cable driver',
          evidence: [show(gateway, ['status', 'localEndpoint', 'backend'])],
        },
      ];
}
