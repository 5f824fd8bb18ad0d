import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { version } from './reads';

/** What the API server calls itself, with the distribution's suffix. */
export const kubernetesVersion = defineFact({
  id: 'kubernetesVersion',
  reads: { version },
  establish({ version: seen }) {
    const server = seen?.[0];
    return server === undefined
      ? undefined
      : { value: server.gitVersion, evidence: [show(server, ['gitVersion'])] };
  },
});
