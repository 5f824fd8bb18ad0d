import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FactName,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { EntryPointList } from '../entryPoints/EntryPointList';
import { sayAge } from '../inventory/FreshnessBar';
import { sayFoundBy } from '../inventory/sayFoundBy';
import { StateIcon } from '../topology/StateSign';
import { clusterName, technologyTitle } from '../topology/summarise';
import { sightOf } from '../topology/toGraph';
import { interconnectTranslationRef } from '../translation';
import { BlindSpotList } from './BlindSpotList';
import { Proven } from './Proven';
import { sayFact } from './sayFact';
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
  removable: boolean;
  /** The cluster that the report is about, where it is about one. */
  subject?: string;
}) {
  const { cluster, report, now, onSelect, removable, subject } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const links = report.links.filter(
    l => l.from === cluster.ref || l.to === cluster.ref,
  );
  const found = report.detections.filter(
    d => d.cluster === cluster.ref && d.verdict !== 'absent',
  );
  const neverSeen = cluster.observedAt === undefined;
  return (
    <>
      <Typography variant="body2">
        {t(`sight.${sightOf(cluster, report, now)}`)}
        {cluster.observedAt &&
          `, ${t('evidence.asOf', {
            age: sayAge(cluster.observedAt, now, t),
          })}`}
        {' · '}
        {sayFoundBy(cluster, subject, t)}
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
              value: sayFact(cluster, fact, t),
            })}
            evidence={cluster.factEvidence[fact] ?? []}
            report={report}
          />
        ))}
      </Section>
      <Section title={t('entryPoints.title')}>
        <EntryPointList entryPoints={cluster.entryPoints} report={report} />
      </Section>
      <Section title={t('evidence.technologies')}>
        {neverSeen && (
          <Typography variant="body2">{t('entryPoints.never')}</Typography>
        )}
        {!neverSeen && found.length === 0 && (
          <Typography variant="body2">{t('clusters.none')}</Typography>
        )}
        {(neverSeen ? [] : found).map(d => (
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
          <Typography variant="body2">
            {t(
              cluster.observation === 'whole'
                ? 'clusters.none'
                : 'clusters.noneSeen',
            )}
          </Typography>
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
      {removable && (
        <Button
          component={RouterLink}
          to={`remove?cluster=${encodeURIComponent(cluster.ref)}`}
          size="small"
          variant="outlined"
          style={{ marginTop: 20 }}
        >
          {t('transition.removeThis')}
        </Button>
      )}
    </>
  );
}
