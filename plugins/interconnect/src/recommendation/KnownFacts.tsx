import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FactName,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayFact } from '../evidence/sayFact';
import { Section } from '../evidence/Section';
import { interconnectTranslationRef } from '../translation';
import { EvidenceOnDemand } from './EvidenceOnDemand';

/** What decides which patterns are possible, before what is only good to know. */
const DECIDING = [
  'environment',
  'cloud',
  'region',
  'distribution',
  'cni',
  'podCidrs',
  'serviceCidrs',
  'natHint',
  'loadBalancer',
] as const satisfies readonly FactName[];

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(110px, max-content) minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(0.75, 2),
    margin: 0,
    overflowWrap: 'anywhere',
  },
  value: { margin: 0 },
}));

/** What was observed of the candidate, and what nobody knows of it, which lowers every confidence. */
export function KnownFacts(props: { cluster: ReportCluster; report: Report }) {
  const { cluster, report } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const name = cluster.title ?? cluster.name;
  const unknown = DECIDING.filter(fact => cluster.facts[fact] === undefined);
  const known = DECIDING.filter(fact => cluster.facts[fact] !== undefined);
  return (
    <Section title={t('add.observed', { name })}>
      {known.length > 0 && (
        <dl className={classes.list}>
          {known.map(fact => (
            <Fact
              key={fact}
              title={t(`facts.${fact}`)}
              value={sayFact(cluster, fact, t)}
            >
              <EvidenceOnDemand
                evidence={cluster.factEvidence[fact] ?? []}
                report={report}
              />
            </Fact>
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          style={{ marginTop: 12 }}
        >
          {t('add.notKnown', {
            facts: unknown.map(fact => t(`facts.${fact}`)).join(', '),
          })}
        </Typography>
      )}
    </Section>
  );
}

function Fact(props: { title: string; value: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" color="textSecondary" component="dt">
        {props.title}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.value}>
        {props.value}
      </Typography>
      <Typography
        variant="caption"
        color="textSecondary"
        component="dd"
        className={classes.value}
      >
        {props.children}
      </Typography>
    </>
  );
}
