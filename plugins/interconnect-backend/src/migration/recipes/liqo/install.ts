import { knownOr, Value, word } from '../../shell';
import { Member } from './star';

/**
 * How Liqo is installed, by whom the cluster comes from (docs.liqo.io, installation/install, Install
 * with liqoctl, 1.2): where liqoctl can ask nobody for the ranges, they are given.
 */
export function installLiqo(
  { name, facts = {} }: Member,
  id: string,
  version: Value,
): { values: Value[]; command: string } {
  const own = flagsOf(facts, name);
  const tag =
    version.type === 'known' ? word(`v${version.text}`) : `"v$${version.name}"`;
  return {
    values: [version, ...own.values],
    command: [
      'liqoctl install',
      ...own.flags,
      `--context ${word(name)}`,
      `--cluster-id ${word(id)}`,
      `--version ${tag}`,
    ].join(' '),
  };
}

function flagsOf(
  { distribution, region, podCidrs = [], serviceCidrs = [] }: Facts,
  name: string,
): { values: Value[]; flags: string[] } {
  switch (distribution) {
    case 'k3s':
    case 'kubeadm':
      return { values: [], flags: [distribution] };
    case 'eks':
      return ofProvider('eks', [
        [
          '--eks-cluster-region',
          knownOr(region, 'EKS_CLUSTER_REGION', `the AWS region of ${name}`),
        ],
        [
          '--eks-cluster-name',
          knownOr(
            undefined,
            'EKS_CLUSTER_NAME',
            `the name of ${name} in EKS, from aws eks list-clusters`,
          ),
        ],
      ]);
    case 'aks':
      return ofProvider('aks', [
        [
          '--resource-group-name',
          knownOr(
            undefined,
            'AKS_RESOURCE_GROUP',
            `the resource group of ${name}, from az aks list`,
          ),
        ],
        [
          '--resource-name',
          knownOr(
            undefined,
            'AKS_RESOURCE_NAME',
            `the name of ${name} in AKS, from az aks list`,
          ),
        ],
        [
          '--subscription-id',
          knownOr(
            undefined,
            'AKS_SUBSCRIPTION_ID',
            `the subscription of ${name}, from az account show`,
          ),
        ],
      ]);
    default:
      return ofProvider(undefined, [
        [
          '--pod-cidr',
          knownOr(
            podCidrs.length === 1 ? podCidrs[0] : undefined,
            'POD_CIDR',
            `the range of the pods of ${name}`,
          ),
        ],
        [
          '--service-cidr',
          knownOr(
            serviceCidrs.length === 1 ? serviceCidrs[0] : undefined,
            'SERVICE_CIDR',
            `the range of the Services of ${name}`,
          ),
        ],
      ]);
  }
}

type Facts = NonNullable<Member['facts']>;

function ofProvider(
  provider: string | undefined,
  flags: readonly (readonly [flag: string, value: Value])[],
): { values: Value[]; flags: string[] } {
  return {
    values: flags.map(([, value]) => value),
    flags: [
      ...(provider === undefined ? [] : [provider]),
      ...flags.map(([flag, value]) => `${flag} ${word(value)}`),
    ],
  };
}
