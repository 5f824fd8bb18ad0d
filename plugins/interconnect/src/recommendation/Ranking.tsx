import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { AskedFor } from './AskedFor';
import { BlockedPatterns } from './BlockedPatterns';
import { CompareTray } from './CompareTray';
import { RecommendationCard } from './RecommendationCard';
import { Guidance } from './useGuide';

/** The patterns for a request, best first. */
export function Ranking(props: {
  systemRef: string;
  report: Report;
  guide: Guidance;
  newcomer: { ref: string; name: string };
  ranked: readonly Recommendation[];
}) {
  const { systemRef, report, guide, newcomer, ranked } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const possible = ranked.filter(({ verdict }) => verdict !== 'blocked');
  const blocked = ranked.filter(({ verdict }) => verdict === 'blocked');
  const card = (recommendation: Recommendation) => (
    <RecommendationCard
      key={recommendation.pattern}
      recommendation={recommendation}
      systemRef={systemRef}
      report={report}
      guide={guide}
      newcomer={newcomer}
      open={recommendation === ranked[0]}
    />
  );
  if (ranked.length === 0) {
    return <Typography role="status">{t('recommendations.empty')}</Typography>;
  }
  return (
    <>
      <AskedFor guide={guide} />
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'baseline',
          justifyContent: 'space-between',
          gap: '0 16px',
        }}
      >
        <Typography variant="body1" gutterBottom aria-live="polite">
          {t('recommendations.title', { count: ranked.length })}
        </Typography>
        <Button component={RouterLink} to="../patterns" size="small">
          {t('patterns.link')}
        </Button>
      </div>
      {possible.map(card)}
      {blocked.length > 0 && (
        <BlockedPatterns count={blocked.length} open={possible.length === 0}>
          {blocked.map(card)}
        </BlockedPatterns>
      )}
      <CompareTray guide={guide} ranked={ranked} />
    </>
  );
}
