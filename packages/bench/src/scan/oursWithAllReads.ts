import { declaredReads } from '@interconnect/backstage-plugin-interconnect-backend/src/declaredReads';
import { detectors } from '@interconnect/backstage-plugin-interconnect-backend/src/detection/detectors';
import { observing } from './ours';
import { ScanClient, ScanSetting } from './ScanClient';

/** The plugin with all that its detectors, facts and probes declare, as it is shipped. */
export function oursWithAllReads(setting: ScanSetting): ScanClient {
  return observing(setting, declaredReads(detectors));
}
