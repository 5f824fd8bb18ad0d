import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  AddClusterRequest,
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { BlockedPatterns } from './BlockedPatterns';
import { RecommendationCard } from './RecommendationCard';

/** The patterns for a request, best first. */
export function Ranking(props: {
  systemRef: string;
  request: AddClusterRequest;
  report: Report;
}) {
  const { systemRef, request, report } = props;
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.recommend(systemRef, request),
    [api, systemRef, request],
  );
  if (loading) {
    return (
      <div
        role="status"
        aria-busy="true"
        aria-label={t('recommendations.loading')}
      >
        <Progress />
      </div>
    );
  }
  if (error) {
    return (
      <ReportError
        title={t('recommendations.errorTitle')}
        error={error}
        retry={retry}
      />
    );
  }
  const ranked = [...(value ?? [])].sort((a, b) => a.rank - b.rank);
  const possible = ranked.filter(({ verdict }) => verdict !== 'blocked');
  const blocked = ranked.filter(({ verdict }) => verdict === 'blocked');
  const card = (recommendation: Recommendation) => (
    <RecommendationCard
      key={recommendation.pattern}
      recommendation={recommendation}
      systemRef={systemRef}
      request={request}
      report={report}
      open={recommendation === ranked[0]}
    />
  );
  return (
    <div>
      {ranked.length === 0 ? (
        <Typography role="status">{t('recommendations.empty')}</Typography>
      ) : (
        <Typography variant="h6" component="h2" gutterBottom aria-live="polite">
          {t('recommendations.title', { count: ranked.length })}
        </Typography>
      )}
      {possible.map(card)}
      {blocked.length > 0 && (
        <BlockedPatterns count={blocked.length} open={possible.length === 0}>
          {blocked.map(card)}
        </BlockedPatterns>
      )}
    </div>
  );
}
