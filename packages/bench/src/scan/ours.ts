import { ConfigReader } from '@backstage/config';
import { silentLogger } from '../measure/silentLogger';
import {
  createAccess,
  openAccess,
} from '@interconnect/backstage-plugin-interconnect-backend/src/access';
import {
  createReadMemory,
  observeAll,
} from '@interconnect/backstage-plugin-interconnect-backend/src/observation';
import {
  Observation,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { benchReads } from './benchReads';
import { ScanClient, ScanSetting } from './ScanClient';

/** The access and observation of the backend plugin, as its Surveyor drives them. */
export function ours(setting: ScanSetting): ScanClient {
  return observing(setting, [benchReads]);
}

/** The same with some other reads. */
export function observing(
  { targets, caCertificate, token, concurrency }: ScanSetting,
  reads: readonly Reads[],
): ScanClient {
  const caData = Buffer.from(caCertificate).toString('base64');
  const access = createAccess({
    logger: silentLogger,
    config: new ConfigReader({
      interconnect: {
        access: { concurrency },
        clusters: targets.map(({ name, url }) => ({
          name,
          url,
          authProvider: 'serviceAccount',
          serviceAccountToken: token,
          caData,
        })),
      },
    }),
  });
  const memory = createReadMemory();
  const before = new Map<string, Observation>();

  return {
    async scan(onCluster) {
      const faults: unknown[] = [];
      await observeAll({
        clusters: targets.map(({ name }) => {
          const ref = `resource:default/${name}`;
          return {
            cluster: ref,
            suspect: before.get(ref)?.failure !== undefined,
            open: () =>
              openAccess(
                {
                  cluster: { ref, name, aliases: {}, memberships: [] },
                  annotations: {},
                },
                access,
              ),
          };
        }),
        reads,
        options: {
          ...access.config,
          deadlineMs: access.config.clusterDeadlineMs,
        },
        now: () => new Date(),
        memory,
        onObservation(observation) {
          before.set(observation.cluster, observation);
          onCluster(observation.cluster, answersIn(observation));
        },
        onFault: (_cluster, error) => faults.push(error),
      });
      if (faults.length > 0) {
        throw faults[0];
      }
    },
    close: () => access.connections.close(),
  };
}

function answersIn({ reads }: Observation): number {
  return Object.values(reads).filter(({ status }) => status === 'seen').length;
}
