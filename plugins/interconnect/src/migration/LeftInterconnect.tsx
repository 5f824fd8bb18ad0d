import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  LeaveWhatIf,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { FirewallRules } from '../recommendation/FirewallRules';
import { WhatIfGraph } from '../recommendation/WhatIfGraph';
import { clusterName, technologyTitle } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { withoutDirection } from './withoutDirection';

/** What would become of one interconnect that a cluster leaves. */
export function LeftInterconnect(props: {
  whatIf: LeaveWhatIf;
  report: Report;
}) {
  const { whatIf, report } = props;
  const { technology, interconnect, links, shape, cutOff } = whatIf;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const before = report.interconnects.find(({ id }) => id === interconnect);
  const name = (ref: string) => clusterName(report, ref);
  return (
    <InfoCard
      title={t('transition.interconnect', {
        technology: technologyTitle(report, technology),
        plane: t(`plane.${before?.plane ?? 'data'}`),
      })}
    >
      <Typography variant="body2">{sayShape()}</Typography>
      <Typography variant="body2" gutterBottom>
        {cutOff.length === 0
          ? t('transition.nobodyCutOff')
          : t('transition.cutOff', {
              names: cutOff
                .map(group => group.map(name).join(' + '))
                .join(', '),
            })}
      </Typography>
      <WhatIfGraph
        report={report}
        links={links}
        technology={technology}
        replaces={[interconnect]}
      />
      {whatIf.firewallRules.length > 0 && (
        <>
          {/* No landmark: a cluster that leaves several interconnects has several of these. */}
          <Typography variant="subtitle2" component="h3">
            {t('transition.obsolete')}
          </Typography>
          <FirewallRules
            rules={withoutDirection(whatIf.firewallRules)}
            pattern={technology}
            name={name}
          />
        </>
      )}
    </InfoCard>
  );

  function sayShape(): string {
    if (shape === undefined) {
      return t('transition.noShape');
    }
    const after = t(`shape.${shape}`);
    return before === undefined || before.shape === shape
      ? t('transition.shapeSame', { after })
      : t('transition.shape', { before: t(`shape.${before.shape}`), after });
  }
}
