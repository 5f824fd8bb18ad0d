import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Finding,
  Interconnect,
  LoosePeer,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayCode } from '../findings/sayFinding';
import { SeverityChip } from '../findings/SeverityChip';
import { StateIcon } from '../topology/StateSign';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { EvidenceList } from './EvidenceList';
import { Section } from './Section';

/** A finding: what it means, what to do, and what proves it. */
export function FindingEvidence(props: { finding: Finding; report: Report }) {
  const { finding, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const texts = sayCode(finding.code, t);
  return (
    <>
      <SeverityChip severity={finding.severity} />
      <Typography variant="body1">{finding.message}</Typography>
      {texts && (
        <Section title={t('findings.meaning')}>
          <Typography variant="body2">{texts.meaning}</Typography>
        </Section>
      )}
      <Section title={t('evidence.remedy')}>
        <Typography variant="body2">{finding.remedy}</Typography>
      </Section>
      <Section title={t('evidence.affected')}>
        <Typography variant="body2">
          {finding.clusters.map(ref => clusterName(report, ref)).join(', ')}
        </Typography>
      </Section>
      <Section title={t('evidence.count', { count: finding.evidence.length })}>
        <EvidenceList evidence={finding.evidence} report={report} />
      </Section>
    </>
  );
}

/** A peer that is no known cluster: who claims it, and which clusters it could be. */
export function PeerEvidence(props: { peer: LoosePeer; report: Report }) {
  const { peer, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <>
      <Typography variant="body1">{t(`peerKind.${peer.kind}`)}</Typography>
      <Typography variant="body2">
        <StateIcon state={peer.state} />{' '}
        {t('evidence.peerState', {
          cluster: clusterName(report, peer.cluster),
          state: t(`state.${peer.state}`),
        })}
      </Typography>
      {peer.couldBe.length > 0 && (
        <Section title={t('evidence.couldBe')}>
          <Typography variant="body2">
            {peer.couldBe.map(ref => clusterName(report, ref)).join(', ')}
          </Typography>
        </Section>
      )}
      {peer.kind !== 'hidden' && (
        <Section title={t('evidence.count', { count: peer.evidence.length })}>
          <EvidenceList evidence={peer.evidence} report={report} />
        </Section>
      )}
    </>
  );
}

/** An interconnect that is drawn as one sign: its members, and what it has too few or too many. */
export function MeshEvidence(props: {
  interconnect: Interconnect;
  report: Report;
}) {
  const { interconnect, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const pair = ([a, b]: [string, string]) =>
    t('links.both', {
      from: clusterName(report, a),
      to: clusterName(report, b),
    });
  const missing = interconnect.deviation?.missing ?? [];
  const extra = interconnect.deviation?.extra ?? [];
  return (
    <>
      <Typography variant="body1">
        <StateIcon state={interconnect.state} />{' '}
        {t(`state.${interconnect.state}`)} · {t(`shape.${interconnect.shape}`)}{' '}
        · {t('graph.links', { count: interconnect.links.length })}
      </Typography>
      <Section title={t('evidence.members')}>
        <Typography variant="body2">
          {interconnect.members.map(ref => clusterName(report, ref)).join(', ')}
        </Typography>
      </Section>
      {missing.length > 0 && (
        <Section title={t('evidence.missing')}>
          <Typography variant="body2">
            {missing.map(pair).join(', ')}
          </Typography>
        </Section>
      )}
      {extra.length > 0 && (
        <Section title={t('evidence.extra')}>
          <Typography variant="body2">{extra.map(pair).join(', ')}</Typography>
        </Section>
      )}
    </>
  );
}
