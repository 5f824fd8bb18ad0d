import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { HostEvidence } from '../entryPoints/HostEvidence';
import { findingKey } from '../findings/findingKey';
import { sayCode } from '../findings/sayFinding';
import { isMember } from '../inventory/isMember';
import { peerName } from '../topology/peerName';
import { SideDrawer } from '../SideDrawer';
import { clusterName, technologyTitle } from '../topology/summarise';
import { loosePeerKey } from '../topology/toGraph';
import { Translate, interconnectTranslationRef } from '../translation';
import { ClusterEvidence } from './ClusterEvidence';
import { LinkEvidence } from './LinkEvidence';
import { FindingEvidence, MeshEvidence, PeerEvidence } from './OtherEvidence';
import { Selection } from './useSelection';

/** The proof of whatever is selected on a screen. */
export function EvidenceDrawer(props: {
  report: Report;
  now: number;
  selection: Selection | undefined;
  onSelect(selection: Selection | undefined): void;
  /** Whether clusters can be removed from what the report is of. */
  removable?: boolean;
  /** The cluster that the report is about, where it is about one. */
  subject?: string;
}) {
  const { selection, onSelect } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const content = selection && contentOf(selection, props, t);
  const title = content?.title ?? t('evidence.title');
  return (
    <SideDrawer
      title={title}
      width={560}
      open={selection !== undefined}
      onClose={() => onSelect(undefined)}
    >
      {content?.body ?? (
        <Typography variant="body2">{t('evidence.notFound')}</Typography>
      )}
    </SideDrawer>
  );
}

function contentOf(
  selection: Selection,
  props: {
    report: Report;
    now: number;
    onSelect(selection: Selection | undefined): void;
    removable?: boolean;
    subject?: string;
  },
  t: Translate,
): { title: string; body: ReactNode } | undefined {
  const { report, now, onSelect, removable = false, subject } = props;
  switch (selection.type) {
    case 'cluster': {
      const cluster = report.clusters.find(c => c.ref === selection.id);
      return (
        cluster && {
          title: cluster.title ?? cluster.name,
          body: (
            <ClusterEvidence
              cluster={cluster}
              report={report}
              now={now}
              onSelect={onSelect}
              removable={removable && isMember(cluster)}
              subject={subject}
            />
          ),
        }
      );
    }
    case 'link': {
      const link = report.links.find(l => l.id === selection.id);
      return (
        link && {
          title: `${technologyTitle(report, link.technology)}: ${t(
            `links.${link.direction}`,
            {
              from: clusterName(report, link.from),
              to: clusterName(report, link.to),
            },
          )}`,
          body: <LinkEvidence link={link} report={report} now={now} />,
        }
      );
    }
    case 'peer': {
      const peer = report.loosePeers.find(
        p => loosePeerKey(p) === selection.id,
      );
      return (
        peer && {
          title: peerName(peer, t),
          body: <PeerEvidence peer={peer} report={report} />,
        }
      );
    }
    case 'mesh': {
      const interconnect = report.interconnects.find(
        i => i.id === selection.id,
      );
      return (
        interconnect && {
          title: t('graph.meshTitle', {
            technology: technologyTitle(report, interconnect.technology),
          }),
          body: <MeshEvidence interconnect={interconnect} report={report} />,
        }
      );
    }
    case 'finding': {
      const finding = report.findings.find(f => findingKey(f) === selection.id);
      return (
        finding && {
          title: sayCode(finding.code, t)?.title ?? t('findings.title'),
          body: <FindingEvidence finding={finding} report={report} />,
        }
      );
    }
    case 'host': {
      const shared = report.sharedHosts?.find(h => h.host === selection.id);
      return (
        shared && {
          title: shared.host,
          body: <HostEvidence shared={shared} report={report} />,
        }
      );
    }
    default:
      return unreachable(selection.type);
  }
}

function unreachable(type: never): never {
  throw new Error(`No evidence for ${type}`);
}
