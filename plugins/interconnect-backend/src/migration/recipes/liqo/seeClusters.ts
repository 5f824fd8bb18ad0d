import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { clusterSeen } from '../../probes/clusterSeen';
import { word } from '../../shell';
import { say } from '../../../say';
import { Star } from './star';

/** Both ends of every peering are looked at later on. */
export function seeClusters(
  { newcomer }: MigrationSituation,
  { peers }: Star,
): StepDraft {
  const all = [newcomer, ...peers];
  return {
    id: 'see-clusters',
    title: say`See ${all.map(({ name }) => name).join(', ')}`,
    why: say`liqoctl writes to both ends of a peering, and every later check looks at both.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: all
      .map(({ name }) => `kubectl --context ${word(name)} cluster-info`)
      .join('\n'),
    checks: all.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} is observed`,
      probe: clusterSeen.ask({ cluster: ref }),
    })),
  };
}
