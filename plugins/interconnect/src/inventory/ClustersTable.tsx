import { useMemo } from 'react';
import useLatest from 'react-use/esm/useLatest';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { Table, TableColumn } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  ReportCluster,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { inOrder } from '../topology/arrangements/inOrder';
import { technologyTitle } from '../topology/summarise';
import { sightOf } from '../topology/toGraph';
import { Translate, interconnectTranslationRef } from '../translation';
import { sayFoundBy } from './sayFoundBy';

type Row = {
  id: string;
  name: string;
  sight: string;
  place: string;
  version: string;
  technologies: string;
  links: number;
  foundBy: string;
};

/** The clusters of a report as a table: the same as the drawing, for those who would rather read. */
export function ClustersTable(props: {
  report: Report;
  now: number;
  onSelect(selection: Selection): void;
  /** The cluster that the report is about, where it is about one. */
  subject?: string;
}) {
  const { report, now, onSelect, subject } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const latestSelect = useLatest(onSelect);
  // Columns that change, and a sort order of their own, would undo how a reader has sorted the rows.
  const columns = useMemo<TableColumn<Row>[]>(
    () => [
      {
        title: t('clusters.name'),
        field: 'name',
        render: row => (
          <Link
            component="button"
            variant="body2"
            style={{ textAlign: 'left', overflowWrap: 'anywhere' }}
            onClick={() =>
              latestSelect.current({ type: 'cluster', id: row.id })
            }
          >
            {row.name}
          </Link>
        ),
      },
      { title: t('clusters.sight'), field: 'sight' },
      { title: t('clusters.place'), field: 'place' },
      { title: t('clusters.version'), field: 'version' },
      { title: t('clusters.technologies'), field: 'technologies' },
      { title: t('clusters.links'), field: 'links', type: 'numeric' },
      { title: t('clusters.foundBy'), field: 'foundBy' },
    ],
    [t, latestSelect],
  );
  const of = useMemo(() => byCluster(report), [report]);
  const data = report.clusters
    .map(c => toRow(c, of, { report, now, t, subject }))
    .sort((a, b) => inOrder(a.name, b.name));
  return (
    <section aria-label={t('clusters.title')}>
      {/* Beside its filters the table leaves a title no room. */}
      <Typography variant="h5" component="h2" gutterBottom>
        {t('clusters.title')}
      </Typography>
      <Table<Row>
        title={t('clusters.title')}
        columns={columns}
        data={data}
        options={{
          showTitle: false,
          paging: data.length > 20,
          pageSize: 20,
          pageSizeOptions: [20, 50, 100],
          padding: 'dense',
          emptyRowsWhenPaging: false,
          draggable: false,
        }}
        filters={
          data.length > 8
            ? [
                { column: t('clusters.sight'), type: 'multiple-select' },
                { column: t('clusters.place'), type: 'multiple-select' },
              ]
            : undefined
        }
      />
    </section>
  );
}

type ByCluster = {
  detections: ReadonlyMap<string, readonly ReportDetection[]>;
  links: ReadonlyMap<string, number>;
};

/** What rows tell of each cluster, gathered once: of a thousand, each has thousands to look through. */
function byCluster(report: Report): ByCluster {
  const detections = new Map<string, ReportDetection[]>();
  for (const detection of report.detections) {
    const its = detections.get(detection.cluster) ?? [];
    its.push(detection);
    detections.set(detection.cluster, its);
  }
  const links = new Map<string, number>();
  for (const { from, to } of report.links) {
    for (const ref of new Set([from, to])) {
      links.set(ref, (links.get(ref) ?? 0) + 1);
    }
  }
  return { detections, links };
}

function toRow(
  cluster: ReportCluster,
  of: ByCluster,
  shown: { report: Report; now: number; t: Translate; subject?: string },
): Row {
  const { ref, facts } = cluster;
  const { report, now, t, subject } = shown;
  const detections = of.detections.get(ref) ?? [];
  const technologies = detections
    .filter(d => d.verdict === 'present')
    .map(d =>
      [technologyTitle(report, d.technology), d.version]
        .filter(Boolean)
        .join(' '),
    );
  // Where something could not be told, nobody knows that there is none.
  const isUnsure = detections.some(d => d.verdict === 'unknown');
  return {
    id: ref,
    name: cluster.title ?? cluster.name,
    sight: t(`sight.${sightOf(cluster, report, now)}`),
    place:
      [
        facts.environment && t(`environment.${facts.environment}`),
        facts.cloud,
        facts.region,
      ]
        .filter(Boolean)
        .join(' · ') || t('clusters.unknown'),
    version: facts.kubernetesVersion ?? t('clusters.unknown'),
    technologies:
      technologies.join(', ') ||
      t(isUnsure ? 'clusters.unknown' : 'clusters.none'),
    links: of.links.get(ref) ?? 0,
    foundBy: sayFoundBy(cluster, subject, t),
  };
}
