import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Blocker } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { sayCriterion } from './sayCriterion';

/** What is in the way of a pattern, and what would lift it. */
export function BlockerList(props: {
  blockers: readonly Blocker[];
  /** What stands before the criterion of each. */
  label?(blocker: Blocker): string;
}) {
  const { blockers, label } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  return (
    <>
      {blockers.map(blocker => (
        <div key={blocker.message}>
          <Typography variant="body2">
            {label && (
              <>
                <strong>{label(blocker)}:</strong>{' '}
              </>
            )}
            {sayCriterion(blocker.criterion, t)}:{' '}
            {say(blocker.message, blocker.phrases?.message)}
          </Typography>
          {blocker.lift && (
            <Typography variant="body2" color="textSecondary">
              {t('recommendations.lift', {
                lift: say(blocker.lift, blocker.phrases?.lift),
              })}
            </Typography>
          )}
        </div>
      ))}
    </>
  );
}
