import { Fact } from './defineFact';
import { kubernetesVersion } from './kubernetesVersion';
import { nodeCount } from './nodeCount';

/** All facts, alphabetical. */
export const facts: readonly Fact[] = [kubernetesVersion, nodeCount];
