import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Section } from '../evidence/Section';
import { sayCriterion } from '../recommendation/sayCriterion';
import { usePhrases } from '../phrases/usePhrases';
import { SideDrawer } from '../SideDrawer';
import { interconnectTranslationRef } from '../translation';
import { RatingText } from './RatingText';
import { Comparison } from './usePatterns';
import { PatternsView } from './viewInUrl';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere' } });

/** What is behind a cell of the comparison, or what a pattern is. */
export function PatternDrawer(props: {
  comparison: Comparison;
  open: PatternsView['open'];
  onClose(): void;
}) {
  const { comparison, open, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const pattern = comparison.patterns.find(p => p.pattern === open?.pattern);
  const criterion = comparison.criteria.find(c => c.id === open?.criterion);
  const rating = criterion && pattern?.ratings[criterion.id];
  const title = pattern ? say(pattern.title) : '';
  const shown = criterion
    ? `${title}: ${sayCriterion(criterion.id, t)}`
    : title;
  return (
    <SideDrawer
      title={shown}
      width={480}
      open={pattern !== undefined}
      onClose={onClose}
    >
      <div className={classes.body}>
        {criterion && rating && (
          <>
            <Typography variant="body2" color="textSecondary" gutterBottom>
              {say(criterion.question)}
            </Typography>
            <RatingText rating={rating} />
          </>
        )}
        {pattern && (
          <>
            <Section title={t('patterns.summary')}>
              <Typography variant="body2">{say(pattern.summary)}</Typography>
            </Section>
            <Section title={t('patterns.whenNotToUse')}>
              <Typography variant="body2">
                {say(pattern.whenNotToUse)}
              </Typography>
            </Section>
            <Section title={t('patterns.technologies')}>
              <Typography variant="body2">
                {pattern.technologies.join(', ')}
              </Typography>
            </Section>
          </>
        )}
      </div>
    </SideDrawer>
  );
}
