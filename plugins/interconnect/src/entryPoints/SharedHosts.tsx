import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { clusterName } from '../topology/summarise';
import { sayNames } from '../topology/summarySentence';
import { interconnectTranslationRef } from '../translation';
import { sayBalancing } from './sayBalancing';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    '&:last-child': { borderBottom: 0 },
  },
  host: { textAlign: 'left', overflowWrap: 'anywhere' },
}));

/** More than fit beside what the tab is about are shown on demand. */
const FIRST = 5;

/** The host names that several clusters serve, and who leads clients to which of them. */
export function SharedHosts(props: {
  report: Report;
  onSelect(selection: Selection): void;
}) {
  const { report, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [all, setAll] = useState(false);
  const hosts = report.sharedHosts ?? [];
  const shown = all ? hosts : hosts.slice(0, FIRST);
  return (
    <InfoCard title={t('sharedHosts.title')}>
      {hosts.length === 0 && (
        <Typography variant="body2">{t('sharedHosts.none')}</Typography>
      )}
      <ul className={classes.list}>
        {shown.map(shared => (
          <li key={shared.host} className={classes.item}>
            <Link
              component="button"
              variant="body2"
              className={classes.host}
              onClick={() => onSelect({ type: 'host', id: shared.host })}
            >
              {shared.host}
            </Link>
            <Typography variant="body2">
              {t('sharedHosts.servedBy', {
                names: sayNames(
                  shared.servedBy.map(({ cluster }) =>
                    clusterName(report, cluster),
                  ),
                  t,
                ),
              })}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t('sharedHosts.balanced', {
                balancing: sayBalancing(shared, report, t),
              })}
            </Typography>
          </li>
        ))}
      </ul>
      {shown.length < hosts.length && (
        <Button size="small" color="primary" onClick={() => setAll(true)}>
          {t('sharedHosts.showAll', { count: hosts.length })}
        </Button>
      )}
      {report.moreSharedHosts !== undefined && (
        <Typography variant="body2">
          {t('sharedHosts.more', { count: report.moreSharedHosts })}
        </Typography>
      )}
      <Gaps report={report} />
    </InfoCard>
  );
}

function Gaps({ report }: { report: Report }) {
  const { t } = useTranslationRef(interconnectTranslationRef);
  const gaps = report.clusters.filter(
    ({ entryPoints }) => !entryPoints || entryPoints.unseen.length > 0,
  );
  return gaps.length === 0 ? null : (
    <Typography variant="body2" color="textSecondary">
      {t('sharedHosts.gaps', {
        names: sayNames(
          gaps.map(({ ref }) => clusterName(report, ref)),
          t,
        ),
      })}
    </Typography>
  );
}
