import { useState } from 'react';
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
import { interconnectTranslationRef } from '../translation';
import { findingKey } from './findingKey';
import { countBySeverity, FindingGroup, groupFindings } from './groupFindings';
import { sayCode } from './sayFinding';
import { SeverityChip } from './SeverityChip';
import { SeverityFilter } from './SeverityFilter';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    alignItems: 'flex-start',
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    // What has no room beside another wraps, whatever else leaves it so little.
    '& > :first-child': { flex: '0 0 92px' },
    '& > :last-child': { flex: '1 1 320px', minWidth: 0 },
  },
  title: { margin: 0, fontSize: '0.875rem', lineHeight: 1.43 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    alignItems: 'flex-start',
    paddingTop: theme.spacing(1),
    overflowWrap: 'anywhere',
    '& > :first-child': { flex: '1 1 240px', minWidth: 0 },
  },
}));

/** From how many findings on it helps to see only some. */
const MANY = 4;

/** What a platform engineer should look at, the worst first. */
export function FindingsList(props: {
  report: Report;
  onSelect(selection: Selection): void;
}) {
  const { report, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [hidden, setHidden] = useState<ReadonlySet<Finding['severity']>>(
    new Set(),
  );
  const { findings } = report;
  const counts = countBySeverity(findings);
  const isMany =
    findings.length >= MANY &&
    Object.values(counts).filter(count => count > 0).length > 1;
  const shown = isMany
    ? findings.filter(({ severity }) => !hidden.has(severity))
    : findings;

  const toggle = (severity: Finding['severity']) =>
    setHidden(previous => {
      const next = new Set(previous);
      return next.delete(severity) ? next : next.add(severity);
    });

  return (
    <InfoCard
      title={
        findings.length === 0
          ? t('findings.title')
          : t('findings.titleCount', { count: findings.length })
      }
    >
      {isMany && (
        <SeverityFilter counts={counts} hidden={hidden} onToggle={toggle} />
      )}
      {shown.length === 0 && (
        <Typography variant="body2">{t(sayNone(report))}</Typography>
      )}
      <ul className={classes.list}>
        {groupFindings(shown).map(group => (
          <Group
            key={`${group.severity} ${group.code}`}
            group={group}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </InfoCard>
  );
}

// Of what was not seen nobody knows whether it needs a look.
function sayNone({ findings, clusters }: Report) {
  if (findings.length > 0) {
    return 'findings.noneShown';
  }
  return clusters.every(({ observation }) => observation === 'whole')
    ? 'findings.none'
    : 'findings.noneSeen';
}

/** Findings of one kind: what it means once, then each with what to do and where it is shown. */
function Group(props: {
  group: FindingGroup;
  onSelect(selection: Selection): void;
}) {
  const { group, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const texts = sayCode(group.code, t);
  return (
    <li className={classes.group}>
      <SeverityChip severity={group.severity} />
      <div>
        {texts && (
          <>
            <h3 className={classes.title}>{texts.title}</h3>
            <Typography variant="body2" color="textSecondary">
              {texts.meaning}
            </Typography>
          </>
        )}
        <ul className={classes.list}>
          {group.findings.map((finding, index) => (
            <li key={findingKey(finding)} className={classes.item}>
              <div>
                <Typography variant="body2">{finding.message}</Typography>
                {/* What helps several in a row is said below the last of them. */}
                {finding.remedy !== group.findings[index + 1]?.remedy && (
                  <Typography variant="body2" color="textSecondary">
                    {t('findings.remedy')}: {finding.remedy}
                  </Typography>
                )}
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
      </div>
    </li>
  );
}
