import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  SwitchWhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Section } from '../evidence/Section';
import { FirewallRules } from '../recommendation/FirewallRules';
import { technologyOf } from '../recommendation/technologyOf';
import { WhatIfGraph } from '../recommendation/WhatIfGraph';
import { clusterName, technologyTitle } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { withoutDirection } from './withoutDirection';

/** What would become of the topology with a pattern in place of what is there. */
export function Switched(props: {
  whatIf: SwitchWhatIf;
  pattern: string;
  report: Report;
}) {
  const { whatIf, pattern, report } = props;
  const { replaces, links, shape, firewallRules, obsoleteRules } = whatIf;
  const { t } = useTranslationRef(interconnectTranslationRef);
  // Whoever is behind a hub of the provider's has a name and no ref.
  const name = (ref: string) =>
    ref.includes('/') ? clusterName(report, ref) : ref;
  const going = report.interconnects
    .filter(({ id }) => replaces.includes(id))
    .map(
      each =>
        `${technologyTitle(report, each.technology)} (${t(
          `shape.${each.shape}`,
        )}, ${t(`plane.${each.plane}`)})`,
    );
  return (
    <InfoCard title={t('recommendations.whatIf')}>
      <Typography variant="body2">
        {going.length === 0
          ? t('transition.replacesNothing')
          : t('transition.replaces', { interconnects: going.join(', ') })}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {t('transition.shapeAfter', { after: t(`shape.${shape}`) })}
      </Typography>
      <WhatIfGraph
        report={report}
        links={links}
        technology={technologyOf(pattern, report)}
        replaces={replaces}
      />
      <Section title={t('transition.needed')}>
        <FirewallRules
          rules={withoutDirection(firewallRules)}
          pattern={pattern}
          name={name}
        />
      </Section>
      {obsoleteRules.length > 0 && (
        <Section title={t('transition.obsolete')}>
          <FirewallRules
            rules={withoutDirection(obsoleteRules)}
            pattern={`obsolete-${pattern}`}
            name={name}
          />
        </Section>
      )}
    </InfoCard>
  );
}
