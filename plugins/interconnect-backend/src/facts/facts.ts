import { cloud } from './cloud';
import { cni } from './cni';
import { Fact } from './defineFact';
import { distribution } from './distribution';
import { environment } from './environment';
import { kubernetesVersion } from './kubernetesVersion';
import { loadBalancer } from './loadBalancer';
import { natHint } from './natHint';
import { nodeCount } from './nodeCount';
import { podCidrs } from './podCidrs';
import { region } from './region';
import { serviceCidrs } from './serviceCidrs';

/** All facts, alphabetical. */
export const facts: readonly Fact[] = [
  cloud,
  cni,
  distribution,
  environment,
  kubernetesVersion,
  loadBalancer,
  natHint,
  nodeCount,
  podCidrs,
  region,
  serviceCidrs,
];
