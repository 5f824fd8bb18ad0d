import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule } from '../defineRule';
import { linksOf } from '../linksOf';
import {
  clusterNames,
  listed,
  remediesFor,
  technologyTitles,
} from '../wording';

/** An end that encrypts nothing says `none`, perhaps with the reason in brackets. */
const NONE = /(?:^|, )none(?:$|[, ])/;

/**
 * Links on which an end says that it encrypts nothing. It is only a note where something that may
 * encrypt by itself runs over them, and for those it says nothing of.
 */
export const linkUnencrypted = defineRule({
  code: 'link-unencrypted',
  severity: 'warning',
  judge(context) {
    const { classification } = context;
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const remedyOf = remediesFor('link-unencrypted', context);
    const linked = linksOf(context);

    return classification.interconnects.flatMap(interconnect => {
      const { id, technology } = interconnect;
      const open = linked(interconnect).filter(
        ({ plane, encryption = '' }) =>
          plane === 'data' && NONE.test(encryption),
      );
      if (open.length === 0) {
        return [];
      }
      const above = classification.overlays.filter(({ under }) => under === id);
      const clusters = distinct(open.flatMap(({ from, to }) => [from, to]));
      const title = titleOf(technology);
      return {
        ...(above.length === 0 ? {} : { severity: 'info' as const }),
        clusters,
        ...(open.length === 1 ? { link: open[0].id } : {}),
        params: { technology, links: String(open.length) },
        message: `${title} carries traffic between ${listed(
          clusters.map(nameOf),
        )} unencrypted${
          above.length === 0 ? '' : `, but for what runs over it encrypted`
        }`,
        remedy:
          remedyOf(technology) ??
          `Turn on encryption in ${title}, or make sure that the network below encrypts`,
        evidence: mergeEvidence(open.flatMap(({ evidence }) => evidence)),
      };
    });
  },
});
