import { request } from 'node:https';
import { BENCH_PATHS } from './benchPaths';
import { ScanClient, ScanSetting } from './ScanClient';

/** One request after the other, each over a connection of its own, as a script with curl does it. */
export function sequential({
  targets,
  caCertificate,
  token,
}: ScanSetting): ScanClient {
  return {
    async scan(onCluster) {
      for (const { name, url } of targets) {
        let answers = 0;
        for (const path of BENCH_PATHS) {
          JSON.parse(await get(`${url}${path}`, caCertificate, token));
          answers += 1;
        }
        onCluster(name, answers);
      }
    },
    async close() {},
  };
}

function get(url: string, ca: string, token: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(
      url,
      { ca, agent: false, headers: { authorization: `Bearer ${token}` } },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve(Buffer.concat(chunks).toString('utf8')),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}
