import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Section } from '../evidence/Section';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';

/** What the topology, the firewall and the growth would be after a pattern was chosen. */
export function WhatIfPanel(props: { whatIf: WhatIf; report: Report }) {
  const { whatIf, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const name = (ref: string) =>
    ref.includes('/') ? clusterName(report, ref) : ref;
  return (
    <>
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
        {whatIf.links.map((link, i) => (
          <Typography key={i} variant="body2">
            {link.change === 'add' ? '+' : '−'}{' '}
            {t(`recommendations.${link.change}`)}{' '}
            {t('links.both', { from: name(link.from), to: name(link.to) })} ·{' '}
            {t(`plane.${link.plane}`)}
          </Typography>
        ))}
      </Section>
      <Section title={t('recommendations.firewall')}>
        {whatIf.firewallRules.length === 0 ? (
          <Typography variant="body2">
            {t('recommendations.noFirewall')}
          </Typography>
        ) : (
          <Rows
            label={t('recommendations.firewall')}
            head={[
              t('recommendations.from'),
              t('recommendations.to'),
              t('recommendations.protocol'),
              t('recommendations.port'),
              t('recommendations.purpose'),
            ]}
            rows={whatIf.firewallRules.map(rule => [
              name(rule.from),
              name(rule.to),
              rule.protocol,
              rule.port,
              rule.purpose,
            ])}
          />
        )}
      </Section>
      {whatIf.growth.length > 0 && (
        <Section title={t('recommendations.growth')}>
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

// Backstage's theme breaks words in cells anywhere, and port numbers with them.
const WHOLE_WORDS = { wordBreak: 'normal' } as const;

function Rows(props: {
  label: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <TableContainer>
      <Table size="small" aria-label={props.label}>
        <TableHead>
          <TableRow>
            {props.head.map(title => (
              <TableCell key={title} style={WHOLE_WORDS}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.rows.map((row, i) => (
            <TableRow key={i}>
              {row.map((cell, j) => (
                <TableCell key={j} style={WHOLE_WORDS}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
