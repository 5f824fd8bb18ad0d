import { toError } from '@backstage/errors';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useNavigate } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  PlanRequest,
  interconnectPlanCreatePermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';

/** Makes a migration plan and goes there, or says why it cannot. */
export function MakePlan(props: {
  systemRef: string;
  request: PlanRequest;
  label: string;
  to(planId: string): string;
}) {
  const { systemRef, request, label, to } = props;
  const api = useApi(interconnectApiRef);
  const navigate = useNavigate();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { allowed, loading } = usePermission({
    permission: interconnectPlanCreatePermission,
    resourceRef: systemRef,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function make() {
    setBusy(true);
    setError(undefined);
    try {
      const plan = await api.createPlan(systemRef, request);
      navigate(to(plan.id));
    } catch (e) {
      setError(toError(e));
    }
    setBusy(false);
  }

  return (
    <div>
      <Button
        variant="contained"
        color="primary"
        disabled={!allowed || busy}
        onClick={make}
      >
        {busy ? t('recommendations.planning') : label}
      </Button>
      {!loading && !allowed && (
        <Typography variant="caption" color="textSecondary">
          {' '}
          {t('recommendations.planDenied')}
        </Typography>
      )}
      {error && (
        <ReportError title={t('recommendations.planFailed')} error={error} />
      )}
    </div>
  );
}
