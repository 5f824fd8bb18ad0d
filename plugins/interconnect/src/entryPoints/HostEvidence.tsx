import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { EvidenceList } from '../evidence/EvidenceList';
import { Section } from '../evidence/Section';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { sayServer } from './sayBalancing';

/** A host name that several clusters serve: who leads clients to each, and what proves it. */
export function HostEvidence(props: { shared: SharedHost; report: Report }) {
  const { shared, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const plain = shared.servedBy.every(each => each.balancing === 'plain');
  return (
    <>
      <Section title={t('sharedHosts.balancedBy')}>
        {shared.servedBy.map(server => (
          <Typography key={server.cluster} variant="body2">
            <strong>{clusterName(report, server.cluster)}</strong>:{' '}
            {sayServer(server, t)}
          </Typography>
        ))}
        {plain && (
          <Typography variant="body2" color="textSecondary">
            {t('sharedHosts.plainMeaning')}
          </Typography>
        )}
      </Section>
      <Section title={t('evidence.count', { count: shared.evidence.length })}>
        <EvidenceList evidence={shared.evidence} report={report} />
      </Section>
    </>
  );
}
