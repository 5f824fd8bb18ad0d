import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PatternComparison } from '@interconnect/backstage-plugin-interconnect-common';
import { sayCriterion } from '../recommendation/sayCriterion';
import { usePhrases } from '../phrases/usePhrases';
import { Translate, interconnectTranslationRef } from '../translation';
import { Score } from './rank';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  box: { margin: theme.spacing(0.5, 0), width: 16, height: 16, flexShrink: 0 },
  title: {
    padding: theme.spacing(0.25, 0.5),
    border: 0,
    borderRadius: 4,
    background: 'none',
    color: theme.palette.text.primary,
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  note: { padding: theme.spacing(0, 0.5), fontSize: 12, opacity: 0.8 },
  score: { fontWeight: 600, opacity: 1 },
}));

type CellProps = { 'data-cell': string; tabIndex: number };

/** The head of a pattern's row: picks it, opens what it is, and tells what its grades come to. */
export function PatternHead(props: {
  pattern: PatternComparison;
  score: Score | undefined;
  picked: boolean;
  pickProps: CellProps;
  openProps: CellProps;
  onPick(): void;
  onOpen(): void;
}) {
  const { pattern, score, picked, pickProps, openProps } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const title = usePhrases()(pattern.title);
  return (
    <div className={classes.root}>
      <input
        type="checkbox"
        className={classes.box}
        aria-label={t('patterns.pick', { title })}
        checked={picked}
        onChange={props.onPick}
        {...pickProps}
      />
      <div>
        <button
          type="button"
          className={classes.title}
          onClick={props.onOpen}
          {...openProps}
        >
          {title}
        </button>
        <div className={classes.note}>{t(`category.${pattern.category}`)}</div>
        {score && (
          <div className={`${classes.note} ${classes.score}`}>
            {sayScore(score, t)}
          </div>
        )}
        {score && score.failed.length > 0 && (
          <div className={classes.note}>
            {t('patterns.failed', {
              names: score.failed.map(id => sayCriterion(id, t)).join(', '),
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** What the grades come to, and what they may, where something is unsure. */
function sayScore({ least, most }: Score, t: Translate): string {
  return least === most
    ? t('patterns.score', { percent: String(least) })
    : t('patterns.scoreRange', { least: String(least), most: String(most) });
}
