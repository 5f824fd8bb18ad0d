import {
  Report,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { clusterName } from '../topology/summarise';
import { sayNames } from '../topology/summarySentence';
import { Translate } from '../translation';

type Server = SharedHost['servedBy'][number];

/** Who leads clients to one cluster that serves a host. */
export function sayServer(
  { balancing, strategy }: Server,
  t: Translate,
): string {
  const by = t(`sharedHosts.balancing.${balancing}`);
  return strategy === undefined
    ? by
    : t('sharedHosts.with', { balancing: by, strategy });
}

/** The same of all clusters: once where they are alike, else each of the first with its name. */
export function sayBalancing(
  { servedBy }: SharedHost,
  report: Report,
  t: Translate,
): string {
  const said = servedBy.map(server => sayServer(server, t));
  if (new Set(said).size === 1) {
    return said[0];
  }
  const each = servedBy.map((server, i) =>
    t('sharedHosts.of', {
      cluster: clusterName(report, server.cluster),
      balancing: said[i],
    }),
  );
  return sayNames(each, t);
}
