import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Steps } from './atOnce';
import { classify } from './classification/classify';
import { hideClusters } from './report/hideClusters';
import { ReportMember, reportOn } from './report/reportOn';
import { scrubbing } from './report/scrub';
import { Sight } from './report/sight';

/**
 * The report on some clusters, for a caller who may not know of all that it would tell of.
 *
 * It is made of what is visible: first whole clusters are taken away, then the rest is classified
 * anew, and last every name that is still mentioned anywhere is blanked out, also in fields that
 * this code does not know. In steps, because everything may be much.
 */
export function* visibleReport(
  whole: Report,
  members: readonly ReportMember[],
  sight: Sight,
): Steps<Report> {
  const { groups, ...thinned } = hideClusters(whole, sight);
  yield;
  const { links, loosePeers, technologies } = thinned;
  const classification = classify({ links, groups, loosePeers }, technologies);
  yield;
  const cut = reportOn({ ...thinned, ...classification }, members);
  yield;
  return yield* scrubbing(cut, sight);
}
