import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Each cluster publishes its state by a clustermesh-apiserver; the agents (or KVStoreMesh) of the others read it. */
export const cilium = definePattern({
  id: 'cilium',
  title: 'Cilium Cluster Mesh',
  category: 'cni-mesh',
  technologies: ['cilium'],
  summary:
    'The agents of each cluster watch the state of all others, and nodes reach nodes directly: pods, services and policies span clusters without gateways.',
  whenNotToUse:
    'Where a cluster runs another CNI, where nodes cannot reach each other by their own addresses, where pod ranges overlap, or where cluster ids and names cannot be given anew.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'cilium',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '2379',
            purpose:
              'state of the other cluster, from its clustermesh-apiserver (32379 as a node port)',
          },
          {
            along: 'link',
            opens: 'both',
            protocol: 'UDP',
            port: '8472',
            purpose:
              'VXLAN between all nodes (6081 with Geneve, 51871 with WireGuard, any port of a pod with native routing)',
          },
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '4240',
            purpose: 'health checks between nodes',
          },
        ],
        source:
          'docs.cilium.io, operations/system_requirements, Firewall Rules (1.20)',
      },
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'pods',
      lift: 'Give the newcomer pod ranges of its own; a mesh has no translation of addresses',
    },
    requiredCnis: ['cilium'],
    partOfCni: true,
    weight: {
      value: 'moderate',
      why: 'one clustermesh-apiserver per cluster, and every agent keeps the state of all others',
      source: 'docs.cilium.io, network/clustermesh/clustermesh (1.20)',
    },
  },
});
