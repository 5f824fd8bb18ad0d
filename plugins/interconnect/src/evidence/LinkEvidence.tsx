import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { StateIcon } from '../topology/StateSign';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { EvidenceList } from './EvidenceList';
import { Section } from './Section';
import { TellsMoreSection } from './TellsMoreSection';

const useStyles = makeStyles(theme => ({
  view: {
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
}));

/** A link: what each end says of it, how that is known, and what nobody can tell. */
export function LinkEvidence(props: {
  link: Link;
  report: Report;
  now: number;
}) {
  const { link, report, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const declared = link.basis === 'declared';
  const tellsMore = report.technologies.find(
    ({ id }) => id === link.technology,
  )?.tellsMore;
  return (
    <>
      <Typography variant="body1">
        <StateIcon state={link.state} />{' '}
        <strong>{t(`state.${link.state}`)}</strong> · {t(`plane.${link.plane}`)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {declared ? t('declared.state') : t(`stateMeaning.${link.state}`)}
      </Typography>
      {link.state === 'configured' && tellsMore && (
        <TellsMoreSection tellsMore={tellsMore} />
      )}
      <Section title={t('evidence.views')}>
        {[link.from, link.to].map(end => {
          const view = link.views.find(v => v.cluster === end);
          return (
            <div key={end} className={classes.view}>
              <Typography variant="body2">
                <strong>{clusterName(report, end)}</strong>{' '}
                {view ? (
                  <>
                    <StateIcon state={view.state} /> {t(`state.${view.state}`)}
                    {view.lastKnownState &&
                      ` (${t('evidence.lastKnownState', {
                        state: t(`state.${view.lastKnownState}`),
                      })})`}
                  </>
                ) : (
                  t(declared ? 'declared.noView' : 'evidence.noView')
                )}
              </Typography>
              {view && <Typography variant="body2">{view.reason}</Typography>}
              {view?.observedAt && (
                <Typography variant="caption" color="textSecondary">
                  {t('evidence.asOf', { age: sayAge(view.observedAt, now, t) })}
                </Typography>
              )}
            </div>
          );
        })}
      </Section>
      <Section title={t('evidence.how')}>
        <Typography variant="body2">
          {declared
            ? t(`declared.${link.corroboration}`)
            : t(`corroboration.${link.corroboration}`)}
        </Typography>
        <Typography variant="body2">
          {declared
            ? t('declared.by', {
                names: link.views
                  .map(view => clusterName(report, view.cluster))
                  .join(', '),
              })
            : t(`basis.${link.basis}`)}
        </Typography>
      </Section>
      <Section title={t('evidence.latency')}>
        <Typography variant="body2">
          {link.latencyMs === undefined
            ? t('evidence.notTold')
            : t('graph.latency', { ms: String(link.latencyMs) })}
        </Typography>
      </Section>
      <Section title={t('evidence.encryption')}>
        <Typography variant="body2">
          {link.encryption ?? t('evidence.notTold')}
        </Typography>
      </Section>
      <Section title={t('evidence.count', { count: link.evidence.length })}>
        <EvidenceList evidence={link.evidence} report={report} />
      </Section>
    </>
  );
}
