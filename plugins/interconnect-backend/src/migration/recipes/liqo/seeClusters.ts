import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { say } from '../../../say';
import { namesOf } from '../../namesOf';
import { Star } from './star';
import { seeAll } from '../../steps/seeAll';

/** Both ends of every peering are looked at later on. */
export function seeClusters(
  { newcomer }: MigrationSituation,
  { peers }: Star,
): StepDraft {
  const all = [newcomer, ...peers];
  return {
    id: 'see-clusters',
    title: say`See ${namesOf(all)}`,
    why: say`liqoctl writes to both ends of a peering, and every later check looks at both.`,
    cluster: newcomer.ref,
    ...seeAll(all),
  };
}
