import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Section } from '../evidence/Section';
import { sayCriterion } from '../recommendation/sayCriterion';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { RatingText } from './RatingText';
import { Comparison } from './usePatterns';
import { PatternsView } from './viewInUrl';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 'min(480px, 100vw)',
    fontFamily: theme.typography.fontFamily,
    padding: theme.spacing(2.5, 3, 4),
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  title: { flex: 1, margin: 0, fontSize: '1.15rem', lineHeight: 1.4 },
}));

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
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const pattern = comparison.patterns.find(p => p.pattern === open?.pattern);
  const criterion = comparison.criteria.find(c => c.id === open?.criterion);
  const rating = criterion && pattern?.ratings[criterion.id];
  const title = pattern ? say(pattern.title) : '';
  const shown = criterion
    ? `${title}: ${sayCriterion(criterion.id, t)}`
    : title;
  return (
    <Drawer
      anchor="right"
      open={pattern !== undefined}
      onClose={onClose}
      transitionDuration={still ? 0 : undefined}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-label': shown, 'aria-modal': true }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{shown}</h2>
        <CopyTextButton
          text={window.location.href}
          tooltipText={t('evidence.copyLink')}
          aria-label={t('evidence.copyLink')}
        />
        <IconButton
          size="small"
          aria-label={t('evidence.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
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
            <Typography variant="body2">{say(pattern.whenNotToUse)}</Typography>
          </Section>
          <Section title={t('patterns.technologies')}>
            <Typography variant="body2">
              {pattern.technologies.join(', ')}
            </Typography>
          </Section>
        </>
      )}
    </Drawer>
  );
}
