import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { collapseCidrs } from '../cidr';
import { defineFact } from './defineFact';
import { kubeadmNetworking } from './kubeadmNetworking';
import { kubeadmConfig, openShiftNetwork, serviceCidrObjects } from './reads';

/**
 * From which ranges Services get their addresses: by the API that is served from Kubernetes 1.33
 * on (KEP-1880), else by what OpenShift or kubeadm was told. Managed clusters before that show it
 * nowhere; a single Service's address tells no range.
 */
export const serviceCidrs = defineFact({
  id: 'serviceCidrs',
  reads: { serviceCidrObjects, openShiftNetwork, kubeadmConfig },
  establish(seen) {
    const ready = (seen.serviceCidrObjects ?? []).filter(({ status }) =>
      (status?.conditions ?? []).every(
        condition => condition.type !== 'Ready' || condition.status === 'True',
      ),
    );
    const ofApi = collapseCidrs(ready.flatMap(each => each.spec?.cidrs ?? []));
    if (ofApi.length > 0) {
      const evidence = ready.map(each => show(each, ['spec', 'cidrs']));
      return { value: ofApi, evidence };
    }

    const network = seen.openShiftNetwork?.[0];
    const ofOpenShift = collapseCidrs(network?.spec?.serviceNetwork ?? []);
    if (network !== undefined && ofOpenShift.length > 0) {
      return {
        value: ofOpenShift,
        evidence: [show(network, ['spec', 'serviceNetwork'])],
      };
    }

    const config = seen.kubeadmConfig?.[0];
    const { serviceSubnet = '' } = kubeadmNetworking(
      config?.data?.ClusterConfiguration,
    );
    const value = collapseCidrs(serviceSubnet.split(','));
    return config === undefined || value.length === 0
      ? undefined
      : {
          value,
          evidence: [
            show(config, ['data', 'ClusterConfiguration'], serviceSubnet),
          ],
        };
  },
});
