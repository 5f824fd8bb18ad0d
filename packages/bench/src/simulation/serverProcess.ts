// Entry of the process that stands for all clusters.
import { createServerIdentity } from '@interconnect/demo-clusters';
import { ServerMessage, serverCommand } from './SimulatedApis';
import { SimulatedServer, startSimulatedServer } from './simulatedServer';

let server: SimulatedServer | undefined;

function tell(message: ServerMessage) {
  process.send?.(message);
}

process.on('message', async (message: unknown) => {
  const command = serverCommand.parse(message);
  switch (command.type) {
    case 'serve': {
      const identity = await createServerIdentity();
      server = await startSimulatedServer(command.simulation, identity);
      tell({
        type: 'listening',
        ports: [...server.ports],
        caCertificate: identity.caCertificate,
      });
      break;
    }
    case 'traffic':
      if (server !== undefined) {
        tell({ type: 'traffic', traffic: server.takeTraffic() });
      }
      break;
    default:
      command satisfies never;
  }
});

// Whoever started this process may be gone without a word.
process.on('disconnect', () => process.exit(0));
