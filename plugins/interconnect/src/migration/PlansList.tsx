import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { InfoCard, Link, Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  MigrationPlan,
  planProgress,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { sayAge } from '../inventory/FreshnessBar';
import { usePhrases } from '../phrases/usePhrases';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { sayProgress } from './sayProgress';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    overflowWrap: 'anywhere',
  },
  chip: { margin: theme.spacing(0, 1, 0, 0) },
}));

/** The migration plans of a System, the newest first. */
export function PlansList(props: { systemRef: string; now: number }) {
  const { systemRef, now } = props;
  const classes = useStyles();
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.listPlans(systemRef),
    [api, systemRef],
  );
  const plans = [...(value ?? [])].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <InfoCard title={t('plans.title')}>
      {loading && !value && <Progress />}
      {error && (
        <ReportError
          title={t('plans.errorTitle')}
          error={error}
          retry={retry}
        />
      )}
      {value && plans.length === 0 && (
        <Typography variant="body2">{t('plans.none')}</Typography>
      )}
      <ul className={classes.list}>
        {plans.map(plan => (
          <li key={plan.id} className={classes.item}>
            <Item plan={plan} now={now} />
          </li>
        ))}
      </ul>
    </InfoCard>
  );
}

function Item({ plan, now }: { plan: MigrationPlan; now: number }) {
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  return (
    <>
      <Chip
        size="small"
        className={classes.chip}
        label={t(`plans.change.${plan.change ?? 'join'}`)}
      />
      <Link to={`plans/${encodeURIComponent(plan.id)}`}>
        {say(plan.title, plan.phrases?.title)}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {sayProgress(planProgress(plan.steps, now), t)} ·{' '}
        {t('plans.created', {
          age: sayAge(plan.createdAt, now, t),
          by: <EntityRefLink entityRef={plan.createdBy} />,
        })}
      </Typography>
    </>
  );
}
