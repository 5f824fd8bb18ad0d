import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EmptyState, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePhrases } from '../phrases/usePhrases';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { ComparisonTable } from './ComparisonTable';
import { filterPatterns } from './filterPatterns';
import { GradeLegend } from './GradeLegend';
import { PatternDrawer } from './PatternDrawer';
import { PatternFilters } from './PatternFilters';
import { rankByWeights } from './rank';
import { SideBySide } from './SideBySide';
import { Comparison, usePatterns } from './usePatterns';
import { usePatternsView } from './usePatternsView';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    minHeight: 36,
    marginBottom: theme.spacing(1),
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** All patterns by the fourteen requirements, to filter, weigh and put side by side. */
export function ComparePatterns() {
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { value, error, retry } = usePatterns();
  if (error) {
    return (
      <ReportError
        title={t('patterns.errorTitle')}
        notFound={t('patterns.notFound')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) {
    return (
      <div role="status" aria-busy="true" aria-label={t('patterns.loading')}>
        <Progress />
      </div>
    );
  }
  return value.patterns.length === 0 ? (
    <EmptyState missing="content" title={t('patterns.none')} />
  ) : (
    <Compared comparison={value} />
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { criteria, patterns } = comparison;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const { view, change, go } = usePatternsView();
  const { picked, sideBySide, weights } = view;
  const ranked = rankByWeights(filterPatterns(patterns, view, say), weights);
  // What was picked is compared also where the filter hides it.
  const chosen = rankByWeights(
    patterns.filter(({ pattern }) => picked.includes(pattern)),
    weights,
  );
  const weighed = Object.keys(weights).length > 0;
  const narrowed = weighed || view.text !== '' || view.categories.length > 0;
  return (
    <>
      <Typography
        variant="body2"
        style={{ maxWidth: '110ch', marginBottom: 16 }}
      >
        {t('patterns.intro')}
      </Typography>
      {!sideBySide && (
        <PatternFilters patterns={patterns} view={view} onChange={change} />
      )}
      <div className={classes.bar}>
        <Typography variant="body2" role="status">
          {sideBySide
            ? t('patterns.chosen', { count: chosen.length })
            : t(weighed ? 'patterns.shownWeighed' : 'patterns.shown', {
                shown: String(ranked.length),
                total: String(patterns.length),
              })}
        </Typography>
        <div className={classes.actions}>
          {!sideBySide && narrowed && (
            <Button
              size="small"
              onClick={() => change({ text: '', categories: [], weights: {} })}
            >
              {t('patterns.reset')}
            </Button>
          )}
          {chosen.length > 0 && (
            <Button
              size="small"
              onClick={() => change({ picked: [], sideBySide: false })}
            >
              {t('patterns.clear')}
            </Button>
          )}
          <Button
            size="small"
            variant="outlined"
            disabled={chosen.length === 0}
            onClick={() => go({ sideBySide: !sideBySide })}
          >
            {sideBySide
              ? t('patterns.showAll')
              : t('patterns.showSideBySide', {
                  picked: String(chosen.length),
                })}
          </Button>
        </div>
      </div>
      {shown()}
      <GradeLegend />
      <PatternDrawer
        comparison={comparison}
        open={view.open}
        onClose={() => change({ open: undefined })}
      />
    </>
  );

  function shown() {
    if (sideBySide) {
      return <SideBySide criteria={criteria} ranked={chosen} />;
    }
    return ranked.length === 0 ? (
      <Typography variant="body1">{t('patterns.noneShown')}</Typography>
    ) : (
      <ComparisonTable
        criteria={criteria}
        ranked={ranked}
        picked={picked}
        weights={weights}
        onPick={id =>
          change({
            picked: picked.includes(id)
              ? picked.filter(each => each !== id)
              : [...picked, id],
          })
        }
        onOpen={open => change({ open })}
        onWeigh={(id, weight) =>
          change({ weights: { ...weights, [id]: weight } })
        }
      />
    );
  }
}
