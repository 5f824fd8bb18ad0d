import { defineRule } from '../defineRule';
import { lacksADirection, troubleOf } from '../linkTrouble';

/** A link that works with a part missing; one that lacks a whole direction is told of elsewhere. */
export const linkDegraded = defineRule({
  code: 'link-degraded',
  severity: 'warning',
  judge: context =>
    troubleOf(
      context.topology.links.filter(
        link => link.state === 'degraded' && !lacksADirection(link),
      ),
      'works in part only',
      context,
    ),
});
