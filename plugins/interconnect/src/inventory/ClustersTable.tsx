import Link from '@material-ui/core/Link';
import { Table, TableColumn } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { technologyTitle } from '../topology/summarise';
import { sightOf } from '../topology/toGraph';
import { Translate, interconnectTranslationRef } from '../translation';

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
}) {
  const { report, now, onSelect } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const columns: TableColumn<Row>[] = [
    {
      title: t('clusters.name'),
      field: 'name',
      defaultSort: 'asc',
      render: row => (
        <Link
          component="button"
          variant="body2"
          style={{ textAlign: 'left', overflowWrap: 'anywhere' }}
          onClick={() => onSelect({ type: 'cluster', id: row.id })}
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
  ];
  const data = report.clusters.map(c => toRow(c.ref, report, now, t));
  return (
    <Table<Row>
      title={t('clusters.title')}
      columns={columns}
      data={data}
      options={{
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
  );
}

function toRow(ref: string, report: Report, now: number, t: Translate): Row {
  const cluster = report.clusters.find(c => c.ref === ref);
  if (!cluster) {
    throw new Error(`${ref} is not in the report`);
  }
  const { facts } = cluster;
  const technologies = report.detections
    .filter(d => d.cluster === ref && d.verdict === 'present')
    .map(d =>
      [technologyTitle(report, d.technology), d.version]
        .filter(Boolean)
        .join(' '),
    );
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
    technologies: technologies.join(', ') || t('clusters.none'),
    links: report.links.filter(l => l.from === ref || l.to === ref).length,
    foundBy:
      cluster.foundBy.map(rule => t(`foundBy.${rule}`)).join(', ') ||
      t('foundBy.neighbour'),
  };
}
