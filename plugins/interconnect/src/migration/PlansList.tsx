import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { InfoCard, Link, Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { MigrationPlan } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { sayAge } from '../inventory/FreshnessBar';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    overflowWrap: 'anywhere',
  },
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
            <Link to={`plans/${encodeURIComponent(plan.id)}`}>
              {plan.title}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {t('plans.progress', progressOf(plan))} ·{' '}
              {t('plans.created', {
                age: sayAge(plan.createdAt, now, t),
                by: <EntityRefLink entityRef={plan.createdBy} />,
              })}
            </Typography>
          </li>
        ))}
      </ul>
    </InfoCard>
  );
}

/** How many steps of a plan are done or skipped. */
export function progressOf(plan: MigrationPlan): {
  done: string;
  total: string;
} {
  return {
    done: String(plan.steps.filter(s => s.status !== 'open').length),
    total: String(plan.steps.length),
  };
}
