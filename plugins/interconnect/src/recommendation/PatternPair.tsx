import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { RatingText } from '../patterns/RatingText';
import { usePatterns } from '../patterns/usePatterns';
import { ReportError } from '../topology/ReportError';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { BlockerList } from './BlockerList';
import { CardActions } from './CardActions';
import { MiniTopology } from './MiniTopology';
import { ReasonList } from './ReasonList';
import { sayCriterion } from './sayCriterion';
import { Guidance } from './useGuide';
import { Verdict } from './Verdict';

const useStyles = makeStyles(theme => {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    frame: {
      border: line,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      overflowX: 'auto',
    },
    table: {
      width: '100%',
      tableLayout: 'fixed',
      minWidth: 720,
      borderCollapse: 'collapse',
      color: theme.palette.text.primary,
      fontSize: 14,
      '& th, & td': {
        padding: theme.spacing(1.25, 1.5),
        borderBottom: line,
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
    },
    first: { width: 168 },
    group: { paddingTop: theme.spacing(3), fontSize: '1rem', fontWeight: 700 },
    title: { fontSize: '1.05rem', fontWeight: 700 },
  };
});

/** Two patterns beside each other: what speaks for and against each, what it costs, how it is rated. */
export function PatternPair(props: {
  pair: readonly [Recommendation, Recommendation];
  systemRef: string;
  report: Report;
  guide: Guidance;
  newcomer: { ref: string; name: string };
}) {
  const { pair, systemRef, report, guide, newcomer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const comparison = usePatterns();
  const reasons = (effect: 'for' | 'against') => (r: Recommendation) => {
    const own = r.reasons.filter(reason => reason.effect === effect);
    return own.length === 0 ? (
      t('compare.nothing')
    ) : (
      <ReasonList reasons={own} report={report} />
    );
  };
  const sizes = [...new Set(pair.flatMap(r => r.whatIf.growth))]
    .map(({ clusters }) => clusters)
    .filter((size, i, all) => all.indexOf(size) === i)
    .sort((a, b) => a - b);

  const rows: [string, (r: Recommendation) => ReactNode][] = [
    [
      t('compare.verdict'),
      r => (
        <>
          <Verdict verdict={r.verdict} />
          <Typography variant="body2">
            {t(`recommendations.confidence.${r.confidence}`)}
            {r.joinsExisting && ` · ${t('recommendations.joins')}`}
          </Typography>
        </>
      ),
    ],
    [
      t('compare.topology'),
      r => (
        <MiniTopology report={report} whatIf={r.whatIf} newcomer={newcomer} />
      ),
    ],
    [
      t('recommendations.blockers'),
      r =>
        r.blockers.length === 0 ? (
          t('compare.nothing')
        ) : (
          <BlockerList blockers={r.blockers} />
        ),
    ],
    [t('compare.for'), reasons('for')],
    [t('compare.against'), reasons('against')],
  ];
  const costs: [string, (r: Recommendation) => ReactNode][] = [
    [
      t('compare.now'),
      r =>
        t('compare.cost', {
          links: t('graph.links', {
            count: r.whatIf.links.filter(l => l.change === 'add').length,
          }),
          rules: t('compare.rules', { count: r.whatIf.firewallRules.length }),
        }),
    ],
    ...sizes.map((size): [string, (r: Recommendation) => ReactNode] => [
      t('compare.at', { clusters: String(size) }),
      r => {
        const then = r.whatIf.growth.find(g => g.clusters === size);
        return then
          ? t('compare.cost', {
              links: t('graph.links', { count: then.links }),
              rules: t('compare.rules', { count: then.firewallRules }),
            })
          : '—';
      },
    ]),
  ];
  const ratings = (comparison.value?.criteria ?? []).map(
    ({ id }): [string, (r: Recommendation) => ReactNode] => [
      sayCriterion(id, t),
      r => {
        const rating = comparison.value?.patterns.find(
          p => p.pattern === r.pattern,
        )?.ratings[id];
        return rating ? <RatingText rating={rating} /> : '—';
      },
    ],
  );
  const row = ([title, cell]: (typeof rows)[number]) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {pair.map(r => (
        <td key={r.pattern}>{cell(r)}</td>
      ))}
    </tr>
  );
  const group = (title: string, id: string) => (
    <tr>
      <th id={id} colSpan={3} scope="colgroup" className={classes.group}>
        {title}
      </th>
    </tr>
  );
  return (
    <>
      {/* What may have to be scrolled must be reached by the keyboard. */}
      <div
        className={classes.frame}
        role="group"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls
        tabIndex={0}
        aria-label={t('compare.table')}
      >
        <table className={classes.table} aria-label={t('compare.table')}>
          <thead>
            <tr>
              <td className={classes.first} />
              {pair.map(r => (
                <th key={r.pattern} scope="col" className={classes.title}>
                  {r.rank}. {say(r.title)}
                  <CardActions
                    recommendation={r}
                    systemRef={systemRef}
                    guide={guide}
                    withoutPick
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row)}
            {group(t('compare.costs'), 'interconnect-compare-costs')}
            {costs.map(row)}
            {ratings.length > 0 &&
              group(t('compare.ratings'), 'interconnect-compare-ratings')}
            {ratings.map(row)}
          </tbody>
        </table>
      </div>
      {comparison.error && (
        <ReportError
          title={t('patterns.errorTitle')}
          error={comparison.error}
          retry={comparison.retry}
        />
      )}
    </>
  );
}
