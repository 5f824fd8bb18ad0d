import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Value } from '../../shell';
import { Globalnet } from './globalnet';

/** What a member must know of the set that it joins. */
export type ClusterSet = {
  /** The cluster that holds the broker, where it was seen. */
  broker?: Pick<ReportCluster, 'ref' | 'name'>;
  brokerContext: Value;
  brokerNamespace: string;
  /** Of the other members; a set that is new gets the version of subctl. */
  version?: Value;
  cableDriver?: string;
  /** Undefined where every cluster keeps its own addresses. */
  globalnet?: Globalnet;
};

/** subctl's default (submariner.io, operations/deployment/subctl, deploy-broker). */
export const BROKER_NAMESPACE = 'submariner-k8s-broker';
