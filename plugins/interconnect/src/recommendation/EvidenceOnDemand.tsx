import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { EvidenceList } from '../evidence/EvidenceList';
import { interconnectTranslationRef } from '../translation';

/** How many objects prove a claim, and which when asked; nothing where none does. */
export function EvidenceOnDemand(props: {
  evidence: readonly Evidence[];
  report: Report;
}) {
  const { evidence, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  return evidence.length === 0 ? null : (
    <details>
      <summary>
        {t('recommendations.evidence', { count: evidence.length })}
      </summary>
      <EvidenceList evidence={evidence} report={report} />
    </details>
  );
}
