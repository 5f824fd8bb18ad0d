import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StepChange } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { Diff } from './Diff';

/** The steps that a plan made now would write differently, with what differs. */
export function StepChanges({ steps }: { steps: readonly StepChange[] }) {
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  return (
    <details>
      <summary>{t('ground.steps', { count: steps.length })}</summary>
      {steps.map(({ step, title, phrases, change, parts }) => (
        <div key={`${change} ${step}`} style={{ marginTop: 8 }}>
          <Typography variant="body2">
            <strong>{say(title, phrases?.title)}</strong>
            {' · '}
            {t(`ground.step.${change}`)}
          </Typography>
          {parts.map(({ part, before, now }) => (
            <div key={part}>
              <Typography variant="caption">
                {t(`ground.part.${part}`)}
              </Typography>
              <Diff before={before} now={now} />
            </div>
          ))}
        </div>
      ))}
    </details>
  );
}
