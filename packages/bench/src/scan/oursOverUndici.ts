import { undiciTransport } from '@interconnect/backstage-plugin-interconnect-backend/src/access/undiciTransport';
import { benchReads } from './benchReads';
import { observing } from './ours';
import { ScanClient, ScanSetting } from './ScanClient';

/** The plugin over its other transport, to see what its own one is worth. */
export function oursOverUndici(setting: ScanSetting): ScanClient {
  return observing(setting, [benchReads], undiciTransport);
}
