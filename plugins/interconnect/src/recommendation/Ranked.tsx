import { ReactNode } from 'react';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { RankingState } from './useRanking';

/** Shows something of a ranking once it is there, and until then how far it is. */
export function Ranked(props: {
  ranking: RankingState;
  children(ranked: Recommendation[]): ReactNode;
}) {
  const { ranked, error, retry } = props.ranking;
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (error) {
    return (
      <ReportError
        title={t('recommendations.errorTitle')}
        error={error}
        notFound={t('recommendations.notFound')}
        retry={retry}
      />
    );
  }
  if (!ranked) {
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
  return <>{props.children(ranked)}</>;
}
