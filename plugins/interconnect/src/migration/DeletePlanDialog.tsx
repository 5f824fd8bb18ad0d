import { toError } from '@backstage/errors';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useNavigate } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MigrationPlan } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';

/** Asks before a plan, and all ticks in it, are removed for everyone. */
export function DeletePlanDialog(props: {
  plan: MigrationPlan;
  open: boolean;
  onClose(): void;
}) {
  const { plan, open, onClose } = props;
  const api = useApi(interconnectApiRef);
  const navigate = useNavigate();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function remove() {
    setBusy(true);
    setError(undefined);
    try {
      await api.deletePlan(plan.id);
      navigate('..');
    } catch (e) {
      setError(toError(e));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby="interconnect-delete-plan"
    >
      <DialogTitle id="interconnect-delete-plan">
        {t('plans.deleteTitle')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" gutterBottom>
          {t('plans.deleteText', { title: plan.title })}
        </Typography>
        {error && <ReportError title={t('plans.deleteFailed')} error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('plans.cancel')}</Button>
        <Button onClick={remove} disabled={busy} color="secondary">
          {t('plans.delete')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
