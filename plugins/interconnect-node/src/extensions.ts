import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Detector } from './defineDetector';

/**
 * Lets a backend module add detectors of its own.
 *
 * @public
 */
export interface InterconnectDetectorsExtensionPoint {
  /** Throws when a detector of the same id is there already. */
  addDetector(...detectors: Detector[]): void;
}

/** @public */
export const interconnectDetectorsExtensionPoint =
  createExtensionPoint<InterconnectDetectorsExtensionPoint>({
    id: 'interconnect.detectors',
  });
