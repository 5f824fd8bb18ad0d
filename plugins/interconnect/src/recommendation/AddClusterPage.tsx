import { useEffect, useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { InfoCard, Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AddClusterRequest,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { CandidateForm } from './CandidateForm';
import { Ranking } from './Ranking';
import {
  namesCandidate,
  paramsOfRequest,
  requestFromParams,
} from './requestInUrl';
import { RequirementsForm } from './RequirementsForm';

/** Which cluster is to be added and what it needs, and the patterns that fit, best first. */
export function AddClusterPage() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <>
      <Button
        component={RouterLink}
        to=".."
        startIcon={<ArrowBackIcon />}
        size="small"
        style={{ marginBottom: 12 }}
      >
        {t('add.back')}
      </Button>
      {isSystem ? (
        <AddCluster systemRef={stringifyEntityRef(entity)} />
      ) : (
        <Typography>{t('add.onlySystems')}</Typography>
      )}
    </>
  );
}

function AddCluster({ systemRef }: { systemRef: string }) {
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const report = useAsyncRetry(
    () => api.getReport(systemRef),
    [api, systemRef],
  );
  if (report.error && !report.value) {
    return (
      <ReportError
        title={t('overview.errorTitle')}
        error={report.error}
        retry={report.retry}
      />
    );
  }
  return report.value ? (
    <Form systemRef={systemRef} report={report.value} />
  ) : (
    <div role="status" aria-busy="true" aria-label={t('overview.loading')}>
      <Progress />
    </div>
  );
}

// What is being filled in is kept apart from the address; the address, which says what was
// ranked, changes when the user asks for a ranking. So typing does not fill the history.
function Form(props: { systemRef: string; report: Report }) {
  const { systemRef, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const asked = useMemo(
    () => requestFromParams(new URLSearchParams(address)),
    [address],
  );
  const [draft, setDraft] = useState<AddClusterRequest>(asked);
  const [valid, setValid] = useState(true);
  useEffect(() => setDraft(asked), [asked]);
  const ready = namesCandidate(draft.candidate) && valid;

  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={4}>
        <InfoCard title={t('add.title')}>
          <form
            onSubmit={event => {
              event.preventDefault();
              if (ready) {
                setParams(paramsOfRequest(draft));
              }
            }}
          >
            <CandidateForm
              candidate={draft.candidate}
              report={report}
              onChange={candidate => setDraft(d => ({ ...d, candidate }))}
              onValid={setValid}
            />
            <RequirementsForm
              requirements={draft.requirements}
              onChange={requirements => setDraft(d => ({ ...d, requirements }))}
            />
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={!ready}
              style={{ marginTop: 16 }}
            >
              {t('add.recommend')}
            </Button>
            {!namesCandidate(draft.candidate) && (
              <Typography variant="body2" color="textSecondary">
                {t('add.nameMissing')}
              </Typography>
            )}
          </form>
        </InfoCard>
      </Grid>
      <Grid item xs={12} md={8}>
        {namesCandidate(asked.candidate) ? (
          <Ranking systemRef={systemRef} request={asked} report={report} />
        ) : (
          <Typography variant="body1" color="textSecondary">
            {t('recommendations.intro')}
          </Typography>
        )}
      </Grid>
    </Grid>
  );
}
