import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Plannable,
  PlanRequest,
} from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { MakePlan } from './MakePlan';

/** The plans that can be made for a change, and why the others cannot. */
export function PlansToMake(props: {
  system: string;
  plans: readonly Plannable[];
  request(pattern: string): PlanRequest;
  label(title: string): string;
}) {
  const { system, plans, request, label } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  return (
    <InfoCard title={t('transition.plans')}>
      {plans.length === 0 && (
        <Typography variant="body2">
          {t('transition.nothingPlannable')}
        </Typography>
      )}
      {plans.map(({ pattern, title, plannable, reason, phrases }) =>
        plannable ? (
          <MakePlan
            key={pattern}
            systemRef={system}
            request={request(pattern)}
            label={label(say(title))}
            to={id => `../plans/${encodeURIComponent(id)}`}
          />
        ) : (
          <Typography key={pattern} variant="body2">
            {t('transition.notPlannable', {
              pattern: say(title),
              reason: say(reason ?? '', phrases?.reason),
            })}
          </Typography>
        ),
      )}
    </InfoCard>
  );
}
