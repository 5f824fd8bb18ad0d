import { Detector, LocalRemark } from './defineDetector';
import { show } from './evidence';
import { nameOfRead } from './nameOfRead';
import { apiGroups } from './reads';
import { Observation } from './snapshot';

const { schema, spec } = apiGroups();
const GROUPS = nameOfRead(spec);

/**
 * Remarks that API groups of a technology which is not there are still served: resource definitions
 * outlive what brought them. Where discovery was not kept, nothing is said.
 */
export function leftoversOf(
  { groups = [], title }: Detector,
  { reads }: Observation,
): LocalRemark[] {
  const outcome = Object.hasOwn(reads, GROUPS) ? reads[GROUPS] : undefined;
  if (outcome?.status !== 'seen') {
    return [];
  }
  const evidence = outcome.objects.flatMap(object => {
    const parsed = schema.safeParse(object);
    return parsed.success && groups.includes(parsed.data.metadata.name)
      ? [show(parsed.data, ['metadata', 'name'])]
      : [];
  });
  return evidence.length === 0
    ? []
    : [
        {
          code: 'leftovers',
          severity: 'info',
          params: { groups: evidence.map(({ shows }) => shows).join(', ') },
          message: `serves API groups of ${title}, which does not run there`,
          remedy: `Remove the resource definitions of ${title} if it is not to come back, or finish its installation`,
          evidence,
        },
      ];
}
