import { defineRule } from '../defineRule';
import { troubleOf } from '../linkTrouble';

/** A link that does not work: what a platform engineer opens this page for. */
export const linkDown = defineRule({
  code: 'link-down',
  severity: 'error',
  judge: context =>
    troubleOf(
      context.topology.links.filter(({ state }) => state === 'down'),
      'is down',
      context,
    ),
});
