import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Clusters meet at a service network of the cloud. */
export const awsVpcLattice = definePattern({
  id: 'aws-vpc-lattice',
  title: 'Amazon VPC Lattice',
  category: 'cloud-fleet',
  technologies: ['aws-vpc-lattice'],
  summary:
    'The AWS Gateway API Controller registers services of each cluster with a service network of Amazon VPC Lattice, which routes requests between VPCs and accounts.',
  whenNotToUse:
    'Where a cluster is not on AWS, where lock-in to one cloud is not acceptable, or where pods must reach pods.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'aws-vpc-lattice',
        shape: 'hub-and-spoke',
        outsideHub: { name: 'Amazon VPC Lattice', linksPerCluster: 1 },
        flows: [
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '443',
            purpose: 'requests to the service network (80 for plain HTTP)',
          },
        ],
        source: 'aws/aws-application-networking-k8s, docs/guides (2.1.3)',
      },
    ],
    inbound: 'nobody',
    podsReachable: false,
    overlap: { type: 'allowed' },
    cloud: 'aws',
    weight: {
      value: 'light',
      why: 'one controller; traffic is carried by the cloud',
      source: 'aws/aws-application-networking-k8s, config/manager (2.1.3)',
    },
  },
});
