import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { Guidance } from './useGuide';

const useStyles = makeStyles(theme => ({
  // The whole tray is sticky, for it must have the ranking, not itself, to stick within.
  tray: { position: 'sticky', bottom: theme.spacing(2), zIndex: 2 },
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2.5),
    marginTop: theme.spacing(2),
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  actions: { display: 'flex', gap: theme.spacing(1) },
}));

/** What was picked for comparing, within reach however long the ranking is. */
export function CompareTray(props: {
  guide: Guidance;
  ranked: readonly Recommendation[];
}) {
  const { guide, ranked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const picked = guide.place.compare.flatMap(id => {
    const found = ranked.find(({ pattern }) => pattern === id);
    return found ? [say(found.title)] : [];
  });
  return (
    <div role="status" className={classes.tray}>
      {picked.length > 0 && (
        <Paper elevation={4} className={classes.root}>
          <Typography variant="body2">
            {picked.length === 1
              ? t('compare.pickOther', { first: picked[0] })
              : t('compare.picked', { first: picked[0], second: picked[1] })}
          </Typography>
          <div className={classes.actions}>
            <Button size="small" onClick={() => guide.note({ compare: [] })}>
              {t('compare.clear')}
            </Button>
            <Button
              size="small"
              variant="contained"
              color="primary"
              disabled={picked.length < 2}
              onClick={() => guide.go({ stage: 'compare' })}
            >
              {t('compare.go')}
            </Button>
          </div>
        </Paper>
      )}
    </div>
  );
}
