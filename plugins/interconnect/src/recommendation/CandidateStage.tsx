import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Candidate,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { CandidateForm } from './CandidateForm';
import { KnownFacts } from './KnownFacts';
import { namesCandidate } from './requestInUrl';
import { useCandidateCluster } from './useCandidateCluster';

/** The first stage: which cluster is to be added, and what is known of it. Mounted anew for another candidate. */
export function CandidateStage(props: {
  candidate: Candidate;
  report: Report;
  onChosen(candidate: Candidate, seen: ReportCluster | undefined): void;
}) {
  const { candidate, report, onChosen } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  // What is being filled in is not in the address, so typing does not fill the history.
  const [draft, setDraft] = useState(candidate);
  const [valid, setValid] = useState(true);
  const { cluster, loading } = useCandidateCluster(draft, report);
  const named = namesCandidate(draft);
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (named && valid) {
          onChosen(draft, cluster);
        }
      }}
    >
      <Grid container spacing={3}>
        <Grid item xs={12} md={cluster ? 6 : 9}>
          <InfoCard>
            <CandidateForm
              candidate={draft}
              report={report}
              onChange={setDraft}
              onValid={setValid}
            />
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={!named || !valid || loading}
              style={{ marginTop: 16 }}
            >
              {t('stage.continue')}
            </Button>
            {!named && (
              <Typography variant="body2" color="textSecondary">
                {t('add.nameMissing')}
              </Typography>
            )}
          </InfoCard>
        </Grid>
        {cluster && (
          <Grid item xs={12} md={6}>
            <KnownFacts cluster={cluster} report={report} />
          </Grid>
        )}
      </Grid>
    </form>
  );
}
