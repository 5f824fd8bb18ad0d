import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Finding,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { SeverityChip } from './SeverityChip';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '92px minmax(0, 1fr) auto',
    gap: theme.spacing(0, 2),
    alignItems: 'start',
    padding: theme.spacing(1.25, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
  },
  text: { overflowWrap: 'anywhere' },
}));

const ORDER: Record<Finding['severity'], number> = {
  error: 0,
  warning: 1,
  info: 2,
};

/** A key for a finding, which has no id of its own; only ever compared. */
export function findingKey(finding: Finding): string {
  return [
    finding.code,
    finding.link ?? '',
    ...finding.clusters,
    // One entity may declare several links that make no sense.
    ...(finding.params.field === undefined ? [] : [finding.params.field]),
  ].join('|');
}

/** What a platform engineer should look at, the worst first. */
export function FindingsList(props: {
  report: Report;
  onSelect(selection: Selection): void;
}) {
  const { report, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const findings = [...report.findings].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
  return (
    <InfoCard title={t('findings.title')}>
      {findings.length === 0 && (
        <Typography variant="body2">{t('findings.none')}</Typography>
      )}
      <ul className={classes.list}>
        {findings.map(finding => (
          <li key={findingKey(finding)} className={classes.item}>
            <SeverityChip severity={finding.severity} />
            <div className={classes.text}>
              <Typography variant="body2">
                <strong>{finding.message}</strong>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {finding.remedy}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {finding.clusters
                  .map(ref => clusterName(report, ref))
                  .join(', ')}
              </Typography>
            </div>
            <Button
              size="small"
              color="primary"
              aria-label={t('findings.open', { message: finding.message })}
              onClick={() =>
                onSelect({ type: 'finding', id: findingKey(finding) })
              }
            >
              {t('findings.showEvidence')}
            </Button>
          </li>
        ))}
      </ul>
    </InfoCard>
  );
}
