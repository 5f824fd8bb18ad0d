import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  AddClusterRequest,
  Recommendation,
} from '@interconnect/backstage-plugin-interconnect-common';
import { MakePlan } from '../migration/MakePlan';
import { interconnectTranslationRef } from '../translation';

/** Makes a migration plan of a recommendation and goes there, or says why it cannot. */
export function MakePlanButton(props: {
  recommendation: Recommendation;
  systemRef: string;
  request: AddClusterRequest;
}) {
  const { recommendation, systemRef, request } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (recommendation.verdict === 'blocked') {
    return null;
  }
  if (!recommendation.plannable) {
    return (
      <Typography variant="caption" color="textSecondary">
        {t('recommendations.notPlannable')}
      </Typography>
    );
  }
  return (
    <MakePlan
      systemRef={systemRef}
      request={{ ...request, pattern: recommendation.pattern }}
      label={t('recommendations.plan')}
      to={id => `../plans/${encodeURIComponent(id)}`}
    />
  );
}
