import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Blocker } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { useBackendText } from '../useBackendText';
import { sayCriterion } from './sayCriterion';

/** What is in the way of a pattern, and what would lift it. */
export function BlockerList(props: {
  blockers: readonly Blocker[];
  /** What stands before the criterion of each. */
  label?(blocker: Blocker): string;
}) {
  const { blockers, label } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const said = useBackendText();
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
            {said('blocker', blocker.message)}
          </Typography>
          {blocker.lift && (
            <Typography variant="body2" color="textSecondary">
              {t('recommendations.lift', { lift: said('lift', blocker.lift) })}
            </Typography>
          )}
        </div>
      ))}
    </>
  );
}
