import { ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { HostEvidence } from '../entryPoints/HostEvidence';
import { findingKey } from '../findings/findingKey';
import { sayCode } from '../findings/sayFinding';
import { peerName } from '../topology/peerName';
import { clusterName, technologyTitle } from '../topology/summarise';
import { loosePeerKey } from '../topology/toGraph';
import { Translate, interconnectTranslationRef } from '../translation';
import { ClusterEvidence } from './ClusterEvidence';
import { LinkEvidence } from './LinkEvidence';
import { FindingEvidence, MeshEvidence, PeerEvidence } from './OtherEvidence';
import { Selection } from './useSelection';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 'min(560px, 100vw)',
    fontFamily: theme.typography.fontFamily,
    padding: theme.spacing(2.5, 3, 4),
    boxSizing: 'border-box',
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  title: {
    flex: 1,
    margin: 0,
    fontSize: '1.15rem',
    lineHeight: 1.4,
    overflowWrap: 'anywhere',
  },
}));

/** The proof of whatever is selected on a screen. */
export function EvidenceDrawer(props: {
  report: Report;
  now: number;
  selection: Selection | undefined;
  onSelect(selection: Selection | undefined): void;
  /** Whether clusters can be removed from what the report is of. */
  removable?: boolean;
}) {
  const { selection, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const content = selection && contentOf(selection, props, t);
  const title = content?.title ?? t('evidence.title');
  return (
    <Drawer
      anchor="right"
      open={selection !== undefined}
      onClose={() => onSelect(undefined)}
      transitionDuration={still ? 0 : undefined}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-label': title, 'aria-modal': true }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CopyTextButton
          text={window.location.href}
          tooltipText={t('evidence.copyLink')}
          aria-label={t('evidence.copyLink')}
        />
        <IconButton
          size="small"
          aria-label={t('evidence.close')}
          onClick={() => onSelect(undefined)}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {content?.body ?? (
        <Typography variant="body2">{t('evidence.notFound')}</Typography>
      )}
    </Drawer>
  );
}

function contentOf(
  selection: Selection,
  props: {
    report: Report;
    now: number;
    onSelect(selection: Selection | undefined): void;
    removable?: boolean;
  },
  t: Translate,
): { title: string; body: ReactNode } | undefined {
  const { report, now, onSelect, removable = false } = props;
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
              removable={removable && cluster.foundBy.length > 0}
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
