import { defineRule } from '../defineRule';
import { troubleOf } from '../linkTrouble';

/** A link that is configured in half: declared at one end, and never taken up or completed. */
export const linkPending = defineRule({
  code: 'link-pending',
  severity: 'warning',
  judge: context =>
    troubleOf(
      context.topology.links.filter(({ state }) => state === 'pending'),
      'was never established',
      context,
    ),
});
