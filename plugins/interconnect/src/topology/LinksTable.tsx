import { useMemo } from 'react';
import useLatest from 'react-use/esm/useLatest';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { Table, TableColumn } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  LINK_STATES,
  LinkState,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { interconnectTranslationRef } from '../translation';
import { sayCorroboration } from './sayItem';
import { StateIcon } from './StateSign';
import { clusterName, technologyTitle } from './summarise';

type Row = {
  id: string;
  between: string;
  technology: string;
  state: string;
  rawState: LinkState;
  plane: string;
  corroboration: string;
  basis: string;
  encryption: string;
  latency: number | undefined;
};

/** The links of a report as a table, the worst first. */
export function LinksTable(props: {
  report: Report;
  onSelect(selection: Selection): void;
}) {
  const { report, onSelect } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const latestSelect = useLatest(onSelect);
  // Columns that change, and a sort order of their own, would undo how a reader has sorted the rows.
  const columns = useMemo<TableColumn<Row>[]>(
    () => [
      {
        title: t('links.between'),
        width: '26%',
        field: 'between',
        render: row => (
          <Link
            component="button"
            variant="body2"
            style={{ textAlign: 'left', overflowWrap: 'anywhere' }}
            onClick={() => latestSelect.current({ type: 'link', id: row.id })}
          >
            {row.between}
          </Link>
        ),
      },
      { title: t('links.technology'), field: 'technology' },
      {
        title: t('links.state'),
        field: 'state',
        customSort: (a, b) => rank(a) - rank(b),
        render: row => (
          <span style={{ whiteSpace: 'nowrap' }}>
            <StateIcon state={row.rawState} /> {row.state}
          </span>
        ),
      },
      { title: t('links.plane'), field: 'plane' },
      { title: t('links.corroboration'), field: 'corroboration' },
      { title: t('links.basis'), field: 'basis' },
      { title: t('links.encryption'), field: 'encryption' },
      {
        title: t('links.latency'),
        field: 'latency',
        type: 'numeric',
        render: row =>
          row.latency === undefined
            ? t('links.notTold')
            : t('graph.latency', { ms: String(row.latency) }),
      },
    ],
    [t, latestSelect],
  );
  const data = report.links
    .map(link => ({
      id: link.id,
      between: t(`links.${link.direction}`, {
        from: clusterName(report, link.from),
        to: clusterName(report, link.to),
      }),
      technology: technologyTitle(report, link.technology),
      state: t(`state.${link.state}`),
      rawState: link.state,
      plane: t(`plane.${link.plane}`),
      corroboration: sayCorroboration(link, t),
      basis: t(`basisShort.${link.basis}`),
      encryption: link.encryption ?? t('links.notTold'),
      latency: link.latencyMs,
    }))
    .sort((a, b) => rank(a) - rank(b));
  const filtered = data.length > 8;
  return (
    <section aria-label={t('links.title')}>
      {/* Beside its filters the table leaves a title no room. */}
      <Typography variant="h5" component="h2" gutterBottom>
        {t('links.title')}
      </Typography>
      <Table<Row>
        title={t('links.title')}
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
          filtered
            ? [
                { column: t('links.technology'), type: 'multiple-select' },
                { column: t('links.state'), type: 'multiple-select' },
              ]
            : undefined
        }
      />
    </section>
  );
}

function rank(row: Row): number {
  return LINK_STATES.indexOf(row.rawState);
}
