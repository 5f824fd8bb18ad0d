import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Section } from '../evidence/Section';
import { sayNames } from '../topology/summarySentence';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { EvidenceOnDemand } from './EvidenceOnDemand';
import { Rows } from './Rows';

/** The address ranges and the names that the newcomer would share with others. */
export function Clashes(props: {
  whatIf: WhatIf;
  report: Report;
  /** How to call a cluster. */
  name(ref: string): string;
}) {
  const { whatIf, report, name } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const { cidrConflicts = [], identityClashes = [] } = whatIf;
  return (
    <>
      {cidrConflicts.length > 0 && (
        <Section title={t('recommendations.cidrConflicts')}>
          <Rows
            label={t('recommendations.cidrConflicts')}
            head={[
              t('recommendations.conflict.own'),
              t('recommendations.conflict.cluster'),
              t('recommendations.conflict.other'),
              t('recommendations.conflict.effect'),
            ]}
            rows={cidrConflicts.map(conflict => [
              `${conflict.range} (${t(`recommendations.${conflict.kind}`)})`,
              name(conflict.cluster),
              `${conflict.otherRange} (${t(
                `recommendations.${conflict.otherKind}`,
              )})`,
              <>
                {conflict.fatal
                  ? t('recommendations.conflict.fatal')
                  : t('recommendations.conflict.harmless')}
                <EvidenceOnDemand
                  evidence={conflict.evidence}
                  report={report}
                />
              </>,
            ])}
          />
        </Section>
      )}
      {identityClashes.length > 0 && (
        <Section title={t('recommendations.identityClashes')}>
          {identityClashes.map((clash, i) => (
            <div key={i}>
              <Typography variant="body2">
                <strong>
                  {t('recommendations.identity', {
                    technology: clash.technology,
                    identity: clash.identity,
                    clusters: sayNames(clash.clusters.map(name), t),
                  })}
                  :
                </strong>{' '}
                {say(clash.message, clash.phrases?.message)}
              </Typography>
              <EvidenceOnDemand evidence={clash.evidence} report={report} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}
