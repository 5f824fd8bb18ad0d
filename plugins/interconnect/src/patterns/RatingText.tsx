import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Rating } from '@interconnect/backstage-plugin-interconnect-common';
import { Source } from '../recommendation/Source';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { GradeSign, gradeOf } from './GradeSign';
import { sayValue } from './sayValue';

/** A rating with all that stands behind it: its reason, its source, and when that was looked at. */
export function RatingText({ rating }: { rating: Rating }) {
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const grade = gradeOf(rating);
  return (
    <>
      <Typography variant="body2" component="div">
        <GradeSign grade={grade} /> <strong>{sayValue(rating.value, t)}</strong>
        {grade !== 'unsure' && ` · ${t(`patterns.grade.${grade}`)}`}
      </Typography>
      <Typography variant="body2" style={{ margin: '4px 0' }}>
        {say(rating.reason)}
      </Typography>
      <Source source={rating.source} />
      <Typography variant="caption" color="textSecondary" component="div">
        {t('patterns.lookedAt', { date: rating.lookedAt })}
      </Typography>
    </>
  );
}
