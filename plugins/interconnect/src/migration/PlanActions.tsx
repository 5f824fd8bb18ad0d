import { toError } from '@backstage/errors';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import GetAppIcon from '@material-ui/icons/GetApp';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MigrationPlan } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { saveFile } from '../recommendation/saveFile';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { DeletePlanDialog } from './DeletePlanDialog';
import { usePlan } from './usePlan';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
}));

/** What can be done with a plan as a whole. */
export function PlanActions(props: {
  plan: MigrationPlan;
  allowed: boolean;
  loaded: Pick<ReturnType<typeof usePlan>, 'checkAll' | 'checkingAll'>;
}) {
  const { plan, allowed, loaded } = props;
  const classes = useStyles();
  const api = useApi(interconnectApiRef);
  const alerts = useApi(alertApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [deleting, setDeleting] = useState(false);
  const [error, setError] = useState<Error>();
  const checkable = plan.steps.some(
    step => step.checks.length > 0 && step.status !== 'skipped',
  );

  async function takeAlong(take: (text: string) => void | Promise<void>) {
    setError(undefined);
    try {
      await take(await api.exportPlan(plan.id));
    } catch (e) {
      setError(toError(e));
    }
  }
  const copy = async (text: string) => {
    await window.navigator.clipboard.writeText(text);
    alerts.post({
      message: t('plans.copied'),
      severity: 'success',
      display: 'transient',
    });
  };
  const save = (text: string) =>
    saveFile(`plan-${plan.id}.md`, 'text/markdown', text);

  return (
    <div>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          color="primary"
          disabled={!allowed || !checkable || loaded.checkingAll}
          onClick={loaded.checkAll}
        >
          {loaded.checkingAll ? t('plans.checkingAll') : t('plans.checkAll')}
        </Button>
        <Button startIcon={<FileCopyIcon />} onClick={() => takeAlong(copy)}>
          {t('plans.copy')}
        </Button>
        <Button startIcon={<GetAppIcon />} onClick={() => takeAlong(save)}>
          {t('plans.download')}
        </Button>
        <Button
          disabled={!allowed}
          startIcon={<DeleteIcon />}
          onClick={() => setDeleting(true)}
        >
          {t('plans.delete')}
        </Button>
      </div>
      {loaded.checkingAll && (
        <LinearProgress aria-label={t('plans.checkingAll')} />
      )}
      {error && <ReportError title={t('plans.exportFailed')} error={error} />}
      <DeletePlanDialog
        plan={plan}
        open={deleting}
        onClose={() => setDeleting(false)}
      />
    </div>
  );
}
