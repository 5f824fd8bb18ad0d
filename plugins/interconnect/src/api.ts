import { createApiRef } from '@backstage/core-plugin-api';
import { InterconnectApi } from '@interconnect/backstage-plugin-interconnect-common';

/**
 * How the screens speak to the Interconnect backend.
 *
 * @public
 */
export const interconnectApiRef = createApiRef<InterconnectApi>({
  id: 'plugin.interconnect.service',
});
