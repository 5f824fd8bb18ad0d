import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CriterionDescription } from '@interconnect/backstage-plugin-interconnect-common';
import { sayCriterion } from '../recommendation/sayCriterion';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { RankedPattern } from './rank';
import { RatingText } from './RatingText';

const useStyles = makeStyles(theme => {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    frame: {
      overflow: 'auto',
      maxHeight: '78vh',
      border: line,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    table: {
      width: '100%',
      borderCollapse: 'separate',
      borderSpacing: 0,
      color: theme.palette.text.primary,
      fontSize: 14,
      '& th, & td': {
        padding: theme.spacing(1, 1.5),
        borderBottom: line,
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
    },
    head: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      minWidth: 220,
      backgroundColor: theme.palette.background.paper,
    },
    first: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      width: 150,
      minWidth: 150,
      backgroundColor: theme.palette.background.paper,
    },
    corner: { left: 0, zIndex: 3, minWidth: 150 },
  };
});

/** Some patterns beside each other, with all that is known of them. */
export function SideBySide(props: {
  criteria: readonly CriterionDescription[];
  ranked: readonly RankedPattern[];
}) {
  const { criteria, ranked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const rows = [
    ['summary', t('patterns.summary')],
    ['whenNotToUse', t('patterns.whenNotToUse')],
  ] as const;
  return (
    // What may have to be scrolled must be reached by the keyboard.
    <div
      className={classes.frame}
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls
      tabIndex={0}
      aria-label={t('patterns.sideBySide')}
    >
      <table className={classes.table} aria-label={t('patterns.sideBySide')}>
        <thead>
          <tr>
            <th scope="col" className={`${classes.head} ${classes.corner}`}>
              {t('patterns.requirement')}
            </th>
            {ranked.map(({ pattern }) => (
              <th key={pattern.pattern} scope="col" className={classes.head}>
                {say(pattern.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, title]) => (
            <tr key={field}>
              <th scope="row" className={classes.first}>
                {title}
              </th>
              {ranked.map(({ pattern }) => (
                <td key={pattern.pattern}>{say(pattern[field])}</td>
              ))}
            </tr>
          ))}
          {criteria.map(({ id }) => (
            <tr key={id}>
              <th scope="row" className={classes.first}>
                {sayCriterion(id, t)}
              </th>
              {ranked.map(({ pattern }) => (
                <td key={pattern.pattern}>
                  {pattern.ratings[id] && (
                    <RatingText rating={pattern.ratings[id]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
