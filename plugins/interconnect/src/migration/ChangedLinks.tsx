import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Rows } from '../recommendation/Rows';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';

/** The links that would come and go. */
export function ChangedLinks(props: {
  report: Report;
  links: WhatIf['links'];
}) {
  const { report, links } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  // Whoever is behind a hub of the provider's has a name and no ref.
  const name = (ref: string) =>
    ref.includes('/') ? clusterName(report, ref) : ref;
  if (links.length === 0) {
    return (
      <Typography variant="body2">{t('recommendations.noLinks')}</Typography>
    );
  }
  return (
    <Rows
      label={t('whatIf.table')}
      head={[
        t('transition.change'),
        t('recommendations.from'),
        t('recommendations.to'),
        t('links.plane'),
      ]}
      rows={links.map(({ from, to, plane, change }) => [
        `${change === 'add' ? '+' : '−'} ${t(`whatIf.${change}`)}`,
        name(from),
        name(to),
        t(`plane.${plane}`),
      ])}
    />
  );
}
