import {
  ApisApi,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  VersionApi,
} from '@kubernetes/client-node';
import { CUSTOM_LISTS, CUSTOM_VERSION } from '../simulation/bodies';
import { limited } from './limited';
import { ScanClient, ScanSetting, Target } from './ScanClient';

/** `@kubernetes/client-node` as its documentation shows it: a KubeConfig and API clients per cluster. */
export function clientNode(setting: ScanSetting): ScanClient {
  const clusters = setting.targets.map(target => ({
    target,
    apis: apisOf(target, setting),
  }));
  return {
    scan: onCluster =>
      limited(clusters, setting.concurrency, async ({ target, apis }) => {
        const answers = await Promise.allSettled([
          apis.version.getCode(),
          apis.apis.getAPIVersions(),
          apis.core.listNode(),
          ...CUSTOM_LISTS.map(({ group, plural }) =>
            apis.custom.listClusterCustomObject({
              group,
              version: CUSTOM_VERSION[group],
              plural,
            }),
          ),
        ]);
        onCluster(
          target.name,
          answers.filter(({ status }) => status === 'fulfilled').length,
        );
      }),
    async close() {},
  };
}

function apisOf({ name, url }: Target, { caCertificate, token }: ScanSetting) {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name,
      server: url,
      caData: Buffer.from(caCertificate).toString('base64'),
      skipTLSVerify: false,
    },
    { name, token },
  );
  return {
    version: kubeConfig.makeApiClient(VersionApi),
    apis: kubeConfig.makeApiClient(ApisApi),
    core: kubeConfig.makeApiClient(CoreV1Api),
    custom: kubeConfig.makeApiClient(CustomObjectsApi),
  };
}
