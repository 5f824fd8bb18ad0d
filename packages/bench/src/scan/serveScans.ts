import { measureScan } from './measureScan';
import { MakeClient, ScanClient } from './ScanClient';
import { scanCommand, ScanMessage } from './scanMessages';

/**
 * Lets a client scan whenever the parent process says so.
 *
 * Each client has an entry file of its own that calls this, so that none pays for the modules of
 * another.
 */
export function serveScans(makeClient: MakeClient): void {
  let client: ScanClient | undefined;
  let targets = 0;

  process.on('message', async (message: unknown) => {
    const command = scanCommand.parse(message);
    if (command.type === 'prepare') {
      const { ports, warmUpPorts, caCertificate, concurrency } = command;
      const clientOf = (of: readonly number[]) =>
        makeClient({
          targets: of.map(port => ({
            name: `cluster-${port}`,
            url: `https://127.0.0.1:${port}`,
          })),
          caCertificate,
          token: 'bench-token',
          concurrency,
        });
      if (warmUpPorts.length > 0) {
        const first = clientOf(warmUpPorts);
        await first.scan(() => {});
        await first.close();
      }
      targets = ports.length;
      client = clientOf(ports);
      tell({ type: 'ready' });
    } else if (client !== undefined) {
      tell(await measureScan(client, { targets, ...command }));
    }
  });

  // Whoever started this process may be gone without a word.
  process.on('disconnect', () => process.exit(0));
}

function tell(message: ScanMessage) {
  process.send?.(message);
}
