import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Section } from '../evidence/Section';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { Clashes } from './Clashes';
import { FirewallRules } from './FirewallRules';
import { Rows } from './Rows';

/** What the topology, the firewall and the growth would be after a pattern was chosen. */
export function WhatIfPanel(props: {
  whatIf: WhatIf;
  pattern: string;
  report: Report;
  /** Where the links and their shape are shown already. */
  withoutLinks?: boolean;
}) {
  const { whatIf, pattern, report, withoutLinks = false } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const count = (change: 'add' | 'remove') =>
    whatIf.links.filter(link => link.change === change).length;
  const name = (ref: string) =>
    ref.includes('/') ? clusterName(report, ref) : ref;
  return (
    <>
      {!withoutLinks && (
        <Section title={t('recommendations.whatIf')}>
          <Typography variant="body2">
            {t('recommendations.shapeAfter', {
              shape: t(`shape.${whatIf.shape}`),
            })}
          </Typography>
          {whatIf.links.length === 0 && (
            <Typography variant="body2">
              {t('recommendations.noLinks')}
            </Typography>
          )}
          {(['add', 'remove'] as const).map(
            change =>
              count(change) > 0 && (
                <Typography key={change} variant="body2">
                  {t(change === 'add' ? 'whatIf.added' : 'whatIf.removed', {
                    count: count(change),
                  })}
                </Typography>
              ),
          )}
        </Section>
      )}
      <Clashes whatIf={whatIf} report={report} name={name} />
      <Section title={t('recommendations.firewall')}>
        <FirewallRules
          rules={whatIf.firewallRules}
          pattern={pattern}
          name={name}
        />
      </Section>
      {whatIf.growth.length > 0 && (
        <Section title={t('recommendations.growth')}>
          <Typography variant="body2">
            {t('recommendations.growthMeaning')}
          </Typography>
          <Rows
            label={t('recommendations.growth')}
            head={[
              t('recommendations.growthClusters'),
              t('recommendations.growthLinks'),
              t('recommendations.growthRules'),
            ]}
            rows={whatIf.growth.map(g => [
              g.clusters,
              g.links,
              g.firewallRules,
            ])}
          />
        </Section>
      )}
    </>
  );
}
