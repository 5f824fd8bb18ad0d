import { startSimulation } from './startSimulation';
import { runScan } from '../scan/runScan';

jest.setTimeout(120_000);

describe('simulated clusters', () => {
  it('are all read, over one connection each that is kept', async () => {
    const apis = await startSimulation({
      clusters: 3,
      rttMs: 1,
      blackHoles: 0,
    });
    try {
      const scans = await runScan(
        {
          client: 'ours',
          clusters: 3,
          concurrency: 3,
          pausesMs: [0, 10],
          timeoutMs: 60_000,
        },
        apis,
      );

      expect(
        scans.map(({ finished, clusters, answers, traffic }) => ({
          finished,
          clusters,
          answers,
          handshakes: traffic.handshakes,
          most: traffic.mostHandshakes,
          requests: traffic.requests,
        })),
      ).toEqual([
        {
          finished: true,
          clusters: 3,
          answers: 24,
          handshakes: 3,
          most: 1,
          requests: 24,
        },
        {
          finished: true,
          clusters: 3,
          answers: 24,
          handshakes: 0,
          most: 0,
          requests: 24,
        },
      ]);
    } finally {
      await apis.stop();
    }
  });
});
