import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FirewallRule } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { firewallRulesText } from './firewallRulesText';
import { Rows } from './Rows';
import { saveFile } from './saveFile';

/** A full mesh of many clusters needs hundreds; more than a screenful is shown on demand. */
const FIRST = 20;

const FORMATS = { csv: 'text/csv', json: 'application/json' } as const;

/** The firewall rules that a pattern needs, to read and to take along. */
export function FirewallRules(props: {
  rules: readonly FirewallRule[];
  pattern: string;
  /** How to call a cluster. */
  name(ref: string): string;
}) {
  const { rules, pattern, name } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const [all, setAll] = useState(false);
  if (rules.length === 0) {
    return (
      <Typography variant="body2">{t('recommendations.noFirewall')}</Typography>
    );
  }
  const shown = all ? rules : rules.slice(0, FIRST);
  const withNat = rules.some(({ nat }) => nat !== undefined);
  const withDirection = rules.some(({ direction }) => direction !== undefined);
  return (
    <>
      <Rows
        label={t('recommendations.firewall')}
        head={[
          t('recommendations.from'),
          t('recommendations.to'),
          ...(withDirection ? [t('recommendations.direction')] : []),
          t('recommendations.protocol'),
          t('recommendations.port'),
          t('recommendations.purpose'),
          ...(withNat ? [t('recommendations.nat')] : []),
        ]}
        rows={shown.map(rule => [
          name(rule.from),
          name(rule.to),
          ...(withDirection
            ? [
                rule.direction &&
                  t(`recommendations.directions.${rule.direction}`),
              ]
            : []),
          rule.protocol,
          rule.port,
          say(rule.purpose),
          ...(withNat ? [rule.nat && say(rule.nat, rule.phrases?.nat)] : []),
        ])}
      />
      {shown.length < rules.length && (
        <Button size="small" color="primary" onClick={() => setAll(true)}>
          {t('recommendations.showAllRules', { count: rules.length })}
        </Button>
      )}
      {(['csv', 'json'] as const).map(format => (
        <Button
          key={format}
          size="small"
          startIcon={<GetAppIcon />}
          onClick={() =>
            saveFile(
              `firewall-rules-${pattern}.${format}`,
              FORMATS[format],
              firewallRulesText(rules, format),
            )
          }
        >
          {t(`recommendations.download.${format}`)}
        </Button>
      ))}
    </>
  );
}
