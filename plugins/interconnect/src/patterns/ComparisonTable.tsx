import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CriterionDescription } from '@interconnect/backstage-plugin-interconnect-common';
import { sayCriterion } from '../recommendation/sayCriterion';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { useId } from '../useId';
import { GradeSign, gradeOf } from './GradeSign';
import { PatternHead } from './PatternHead';
import { RankedPattern, Weights } from './rank';
import { sayValue } from './sayValue';
import { useGridKeys } from './useGridKeys';
import { PatternsView } from './viewInUrl';
import { WeightSelect } from './WeightSelect';

const HEAD_HEIGHT = 92;
const FIRST_WIDTH = 232;

const useStyles = makeStyles(theme => {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    frame: {
      overflow: 'auto',
      maxHeight: '78vh',
      border: line,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      // A cell that the keyboard comes to must not hide under the heads.
      scrollPaddingTop: HEAD_HEIGHT,
      scrollPaddingLeft: FIRST_WIDTH,
      [theme.breakpoints.down('xs')]: { scrollPaddingLeft: 0 },
    },
    table: {
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: 13,
      color: theme.palette.text.primary,
      '& th, & td': {
        borderBottom: line,
        textAlign: 'left',
        fontWeight: 'inherit',
      },
    },
    head: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      width: 118,
      minWidth: 104,
      height: HEAD_HEIGHT,
      padding: theme.spacing(1),
      boxSizing: 'border-box',
      verticalAlign: 'bottom',
      backgroundColor: theme.palette.background.paper,
    },
    corner: {
      left: 0,
      zIndex: 3,
      minWidth: FIRST_WIDTH,
      [theme.breakpoints.down('xs')]: { left: 'auto', zIndex: 2 },
    },
    title: { display: 'block', fontWeight: 600, marginBottom: 4 },
    row: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      width: FIRST_WIDTH,
      minWidth: FIRST_WIDTH,
      padding: theme.spacing(0.75, 1),
      boxSizing: 'border-box',
      backgroundColor: theme.palette.background.paper,
      // On a small screen it would cover what it is the head of.
      [theme.breakpoints.down('xs')]: { position: 'static' },
    },
    cell: { padding: 2 },
    rating: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
      width: '100%',
      minHeight: 40,
      padding: theme.spacing(0.5, 0.75),
      border: 0,
      borderRadius: 4,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    unsure: { fontStyle: 'italic' },
    help: { margin: theme.spacing(0.75, 0), fontSize: 12 },
  };
});

/** Patterns by requirements: every cell opens its reason and source. */
export function ComparisonTable(props: {
  criteria: readonly CriterionDescription[];
  ranked: readonly RankedPattern[];
  picked: readonly string[];
  weights: Weights;
  onPick(pattern: string): void;
  onOpen(open: PatternsView['open']): void;
  onWeigh(criterion: string, weight: Weights[string]): void;
}) {
  const { criteria, ranked, picked, weights, onPick, onOpen, onWeigh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const help = useId();
  const grid = useGridKeys({
    rows: ranked.length,
    columns: criteria.length + 2,
  });
  return (
    <>
      {/* What may have to be scrolled must be reached by the keyboard. */}
      <div
        className={classes.frame}
        role="group"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls
        tabIndex={0}
        aria-label={t('patterns.title')}
      >
        <table
          className={classes.table}
          aria-label={t('patterns.table')}
          aria-describedby={help}
        >
          <thead>
            <tr>
              <th scope="col" className={`${classes.head} ${classes.corner}`}>
                <span className={classes.title}>{t('patterns.pattern')}</span>
              </th>
              {criteria.map(({ id, question }) => (
                <th
                  key={id}
                  scope="col"
                  className={classes.head}
                  title={say(question)}
                >
                  <span className={classes.title}>{sayCriterion(id, t)}</span>
                  <WeightSelect
                    requirement={sayCriterion(id, t)}
                    weight={weights[id]}
                    onChange={weight => onWeigh(id, weight)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          {/* Cells hold buttons, and the arrow keys of all of them are heard here. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the buttons within */}
          <tbody {...grid.bodyProps}>
            {ranked.map(({ pattern, score }, row) => (
              <tr key={pattern.pattern}>
                <th scope="row" className={classes.row}>
                  <PatternHead
                    pattern={pattern}
                    score={score}
                    picked={picked.includes(pattern.pattern)}
                    pickProps={grid.cellProps(row, 0)}
                    openProps={grid.cellProps(row, 1)}
                    onPick={() => onPick(pattern.pattern)}
                    onOpen={() => onOpen({ pattern: pattern.pattern })}
                  />
                </th>
                {criteria.map(({ id }, column) => {
                  const rating = pattern.ratings[id];
                  const grade = rating && gradeOf(rating);
                  return (
                    <td key={id} className={classes.cell}>
                      {rating && (
                        <button
                          type="button"
                          {...grid.cellProps(row, column + 2)}
                          className={`${classes.rating} ${
                            grade === 'unsure' ? classes.unsure : ''
                          }`}
                          aria-label={t('patterns.cell', {
                            pattern: say(pattern.title),
                            requirement: sayCriterion(id, t),
                            value: sayValue(rating.value, t),
                            grade: t(`patterns.grade.${grade}`),
                          })}
                          onClick={() =>
                            onOpen({ pattern: pattern.pattern, criterion: id })
                          }
                        >
                          <GradeSign grade={grade} />
                          <span>{sayValue(rating.value, t)}</span>
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={help} className={classes.help}>
        {t('patterns.help')}
      </p>
    </>
  );
}
