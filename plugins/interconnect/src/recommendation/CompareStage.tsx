import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { PatternPair } from './PatternPair';
import { PatternSelect } from './PatternSelect';
import { Guidance } from './useGuide';

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    marginBottom: theme.spacing(2),
  },
}));

/** Two patterns of the ranking side by side; the best two, where nobody has picked others. */
export function CompareStage(props: {
  systemRef: string;
  report: Report;
  guide: Guidance;
  newcomer: { ref: string; name: string };
  ranked: readonly Recommendation[];
}) {
  const { systemRef, report, guide, newcomer, ranked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [first, second] = pairOf(ranked, guide.place.compare);
  if (!first || !second) {
    return <Typography role="status">{t('compare.tooFew')}</Typography>;
  }
  const choose = (one: string, other: string) =>
    guide.note({ compare: [one, other] });
  return (
    <>
      <div className={classes.choices}>
        <PatternSelect
          label={t('compare.first')}
          ranked={ranked.filter(r => r !== second)}
          value={first.pattern}
          onChange={pattern => choose(pattern, second.pattern)}
        />
        <PatternSelect
          label={t('compare.second')}
          ranked={ranked.filter(r => r !== first)}
          value={second.pattern}
          onChange={pattern => choose(first.pattern, pattern)}
        />
      </div>
      <PatternPair
        pair={[first, second]}
        systemRef={systemRef}
        report={report}
        guide={guide}
        newcomer={newcomer}
      />
    </>
  );
}

/** The picked patterns, and the best others where fewer than two of the ranking are picked. */
export function pairOf(
  ranked: readonly Recommendation[],
  picked: readonly string[],
): Recommendation[] {
  const own = picked.flatMap(id => ranked.filter(r => r.pattern === id));
  const others = ranked.filter(r => !own.includes(r));
  return [...own, ...others].slice(0, 2);
}
