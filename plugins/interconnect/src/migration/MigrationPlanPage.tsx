import { useState } from 'react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  MigrationPlan,
  interconnectPlanUpdatePermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { useNow } from '../useNow';
import { DeletePlanDialog } from './DeletePlanDialog';
import { progressOf } from './PlansList';
import { StepCard } from './StepCard';
import { usePlan } from './usePlan';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    maxWidth: 980,
  },
  title: {
    margin: 0,
    fontSize: '1.35rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  steps: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** A migration plan as a checklist whose checks look at the live clusters. */
export function MigrationPlanPage() {
  const { planId = '' } = useParams();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const loaded = usePlan(planId);
  return (
    <>
      <Button
        component={RouterLink}
        to=".."
        startIcon={<ArrowBackIcon />}
        size="small"
        style={{ marginBottom: 12 }}
      >
        {t('plans.back')}
      </Button>
      {loaded.plan && <Plan plan={loaded.plan} loaded={loaded} />}
      {!loaded.plan && loaded.error && (
        <ReportError
          title={t('plans.planError')}
          error={loaded.error}
          notFound={t('plans.notFound')}
          retry={loaded.retry}
        />
      )}
      {!loaded.plan && !loaded.error && (
        <div role="status" aria-busy="true" aria-label={t('plans.loading')}>
          <Progress />
        </div>
      )}
    </>
  );
}

function Plan(props: {
  plan: MigrationPlan;
  loaded: ReturnType<typeof usePlan>;
}) {
  const { plan, loaded } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const now = useNow();
  const [deleting, setDeleting] = useState(false);
  const { allowed, loading } = usePermission({
    permission: interconnectPlanUpdatePermission,
    resourceRef: plan.system,
  });
  const progress = progressOf(plan);
  const checkable = plan.steps.some(step => step.checks.length > 0);
  return (
    <div className={classes.page}>
      <div>
        <h2 className={classes.title}>{plan.title}</h2>
        <Typography variant="body2" color="textSecondary">
          {t('plans.created', {
            age: sayAge(plan.createdAt, now, t),
            by: <EntityRefLink entityRef={plan.createdBy} />,
          })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('plans.weWrite')}
        </Typography>
      </div>
      <div>
        <Typography variant="body2">{t('plans.progress', progress)}</Typography>
        <LinearProgress
          variant="determinate"
          aria-label={t('plans.progress', progress)}
          value={(100 * Number(progress.done)) / Math.max(1, plan.steps.length)}
        />
      </div>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          color="primary"
          disabled={!allowed || !checkable || loaded.checkingAll !== undefined}
          onClick={loaded.checkAll}
        >
          {loaded.checkingAll === undefined
            ? t('plans.checkAll')
            : t('plans.checkingAll', {
                step: String(loaded.checkingAll),
                total: progress.total,
              })}
        </Button>
        <Button
          disabled={!allowed}
          startIcon={<DeleteIcon />}
          onClick={() => setDeleting(true)}
        >
          {t('plans.delete')}
        </Button>
        {!loading && !allowed && (
          <Typography variant="caption" color="textSecondary">
            {t('plans.denied')}
          </Typography>
        )}
      </div>
      <ol className={classes.steps}>
        {plan.steps.map((step, i) => (
          <li key={step.id}>
            <StepCard
              step={step}
              number={i + 1}
              now={now}
              allowed={allowed}
              pending={loaded.pending[step.id]}
              error={loaded.stepErrors[step.id]}
              onCheck={() => loaded.check(step.id)}
              onComplete={note => loaded.complete(step.id, note)}
              onSkip={note => loaded.skip(step.id, note)}
            />
          </li>
        ))}
      </ol>
      <DeletePlanDialog
        plan={plan}
        open={deleting}
        onClose={() => setDeleting(false)}
      />
    </div>
  );
}
