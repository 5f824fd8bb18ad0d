import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useParams } from 'react-router-dom';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  MigrationPlan,
  interconnectPlanUpdatePermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { BackButton } from '../BackButton';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { useNow } from '../useNow';
import { GroundMoved } from './GroundMoved';
import { PlanActions } from './PlanActions';
import { PlanHead } from './PlanHead';
import { StepCard } from './StepCard';
import { usePlan } from './usePlan';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    maxWidth: 980,
  },
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
      <BackButton>{t('plans.back')}</BackButton>
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
  const { allowed, loading } = usePermission({
    permission: interconnectPlanUpdatePermission,
    resourceRef: plan.system,
  });
  return (
    <div className={classes.page}>
      <PlanHead plan={plan} now={now} />
      {plan.ground && <GroundMoved ground={plan.ground} system={plan.system} />}
      <PlanActions plan={plan} allowed={allowed} loaded={loaded} />
      {!loading && !allowed && (
        <Typography variant="caption" color="textSecondary">
          {t('plans.denied')}
        </Typography>
      )}
      {loaded.checkError && (
        <ReportError title={t('step.failed')} error={loaded.checkError} />
      )}
      <ol className={classes.steps}>
        {plan.steps.map((step, i) => (
          <li key={step.id}>
            <StepCard
              step={step}
              number={i + 1}
              now={now}
              allowed={allowed && !loaded.checkingAll}
              pending={loaded.pending[step.id]}
              error={loaded.stepErrors[step.id]}
              onCheck={() => loaded.check(step.id)}
              onComplete={note => loaded.complete(step.id, note)}
              onSkip={note => loaded.skip(step.id, note)}
              onReopen={note => loaded.reopen(step.id, note)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
