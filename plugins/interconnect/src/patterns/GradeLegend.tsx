import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { GradeSign } from './GradeSign';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: theme.spacing(1, 0),
    listStyle: 'none',
  },
}));

/** What the signs of the comparison mean. */
export function GradeLegend() {
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('legend.title')}>
      {(['good', 'limits', 'poor', 'unsure'] as const).map(grade => (
        <li key={grade}>
          <Typography variant="caption">
            <GradeSign grade={grade} /> {t(`patterns.gradeMeaning.${grade}`)}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
