import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Evidence,
  FactName,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { StateIcon } from '../topology/StateSign';
import { clusterName, technologyTitle } from '../topology/summarise';
import { sightOf } from '../topology/toGraph';
import { Translate, interconnectTranslationRef } from '../translation';
import { BlindSpotList } from './BlindSpotList';
import { EvidenceList } from './EvidenceList';
import { Section } from './Section';
import { Selection } from './useSelection';

const FACTS: FactName[] = [
  'kubernetesVersion',
  'distribution',
  'environment',
  'cloud',
  'region',
  'nodeCount',
  'cni',
  'podCidrs',
  'serviceCidrs',
  'loadBalancer',
  'natHint',
];

/** A cluster: what could not be seen of it, what is known, and where each of that was seen. */
export function ClusterEvidence(props: {
  cluster: ReportCluster;
  report: Report;
  now: number;
  onSelect(selection: Selection): void;
}) {
  const { cluster, report, now, onSelect } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const links = report.links.filter(
    l => l.from === cluster.ref || l.to === cluster.ref,
  );
  const found = report.detections.filter(
    d => d.cluster === cluster.ref && d.verdict !== 'absent',
  );
  return (
    <>
      <Typography variant="body2">
        {t(`sight.${sightOf(cluster, now)}`)}
        {cluster.observedAt &&
          `, ${t('evidence.asOf', {
            age: sayAge(cluster.observedAt, now, t),
          })}`}
        {' · '}
        {cluster.foundBy.map(rule => t(`foundBy.${rule}`)).join(', ') ||
          t('foundBy.neighbour')}
      </Typography>
      <Typography variant="body2">
        <EntityRefLink entityRef={cluster.ref}>
          {t('evidence.openInCatalog')}
        </EntityRefLink>
      </Typography>
      {cluster.blindSpots.length > 0 && (
        <Section title={t('evidence.blindSpots')}>
          <BlindSpotList blindSpots={cluster.blindSpots} />
        </Section>
      )}
      <Section title={t('evidence.facts')}>
        {FACTS.map(fact => (
          <Proven
            key={fact}
            title={t('evidence.factOf', {
              fact: t(`facts.${fact}`),
              value: factValue(cluster, fact, t),
            })}
            evidence={cluster.factEvidence[fact] ?? []}
            report={report}
          />
        ))}
      </Section>
      <Section title={t('evidence.technologies')}>
        {found.length === 0 && (
          <Typography variant="body2">{t('clusters.none')}</Typography>
        )}
        {found.map(d => (
          <Proven
            key={d.technology}
            title={[
              technologyTitle(report, d.technology),
              d.version,
              d.mode,
              d.verdict === 'unknown' && t('evidence.unknown'),
              !d.whole && t('evidence.inPart'),
            ]
              .filter(Boolean)
              .join(' · ')}
            evidence={d.evidence}
            report={report}
          />
        ))}
      </Section>
      <Section title={t('evidence.links')}>
        {links.length === 0 && (
          <Typography variant="body2">{t('clusters.none')}</Typography>
        )}
        {links.map(link => (
          <div key={link.id}>
            <Button
              size="small"
              color="primary"
              style={{ textTransform: 'none', textAlign: 'left' }}
              onClick={() => onSelect({ type: 'link', id: link.id })}
            >
              <StateIcon state={link.state} />
              &nbsp;
              {clusterName(
                report,
                link.from === cluster.ref ? link.to : link.from,
              )}
              {' · '}
              {technologyTitle(report, link.technology)}
              {' · '}
              {t(`state.${link.state}`)}
            </Button>
          </div>
        ))}
      </Section>
    </>
  );
}

function Proven(props: {
  title: string;
  evidence: readonly Evidence[];
  report: Report;
}) {
  const { title, evidence, report } = props;
  if (evidence.length === 0) {
    return (
      <Typography variant="body2" style={{ padding: '6px 0' }}>
        {title}
      </Typography>
    );
  }
  return (
    <Accordion elevation={0} square TransitionProps={{ unmountOnExit: true }}>
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        style={{ padding: 0, minHeight: 0 }}
      >
        <Typography variant="body2">{title}</Typography>
      </AccordionSummary>
      <AccordionDetails style={{ display: 'block', padding: 0 }}>
        <EvidenceList evidence={evidence} report={report} />
      </AccordionDetails>
    </Accordion>
  );
}

function factValue(
  cluster: ReportCluster,
  fact: FactName,
  t: Translate,
): string {
  const value = cluster.facts[fact];
  if (value === undefined) {
    return t('evidence.notKnown');
  }
  return Array.isArray(value) ? value.join(', ') : String(value);
}
