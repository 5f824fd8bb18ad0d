import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { SharedHosts } from '../entryPoints/SharedHosts';
import { EvidenceDrawer } from '../evidence/EvidenceDrawer';
import { useSelection } from '../evidence/useSelection';
import { FindingsList } from '../findings/FindingsList';
import { ClustersTable } from '../inventory/ClustersTable';
import { FreshnessBar } from '../inventory/FreshnessBar';
import { Gaps } from '../inventory/Gaps';
import { NoClusters } from '../inventory/NoClusters';
import { PlansList } from '../migration/PlansList';
import { interconnectTranslationRef } from '../translation';
import { useNow } from '../useNow';
import { Legend } from './Legend';
import { LinksTable } from './LinksTable';
import { ReportError } from './ReportError';
import { summarySentence } from './summarySentence';
import { TopologyGraph } from './TopologyGraph';
import { useReport } from './useReport';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(1, 3),
  },
  summary: {
    fontSize: '1.25rem',
    fontWeight: 600,
    lineHeight: 1.35,
    marginBottom: theme.spacing(0.75),
    overflowWrap: 'anywhere',
  },
  words: { flex: '1 1 480px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  unseen: {
    position: 'absolute',
    clipPath: 'inset(50%)',
    ...{ width: 1, height: 1, overflow: 'hidden' },
  },
  toggle: {
    height: 36,
    textTransform: 'none',
    color: theme.palette.text.primary,
  },
}));

/** The overview of an entity: what there is, how it is joined, and what needs a look. */
export function TopologyPage() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const loaded = useReport(entityRef);
  const { report, error } = loaded;

  if (report) {
    return <Overview entity={entity} report={report} loaded={loaded} />;
  }
  if (error) {
    return (
      <ReportError
        title={t('overview.errorTitle')}
        error={error}
        retry={loaded.retry}
      />
    );
  }
  return (
    <div aria-busy="true" aria-label={t('overview.loading')} role="status">
      <Progress />
    </div>
  );
}

function Overview(props: {
  entity: Entity;
  report: Report;
  loaded: ReturnType<typeof useReport>;
}) {
  const { entity, report, loaded } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const now = useNow();
  const { selection, select } = useSelection();
  const [view, setView] = useView();
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const isSystem = kind === 'system';
  const systemRef = isSystem ? stringifyEntityRef(entity) : undefined;
  const subject = kind === 'resource' ? stringifyEntityRef(entity) : undefined;
  const summary = summarySentence(report, t, subject);
  const empty = report.clusters.length === 0;

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Typography variant="h5" component="h2" className={classes.summary}>
            {summary}
          </Typography>
          <FreshnessBar
            report={report}
            now={now}
            systemRef={empty ? undefined : systemRef}
            refreshing={loaded.refreshing}
            refresh={loaded.refresh}
          />
        </div>
        {!empty && (
          <div className={classes.actions}>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={view}
              onChange={(_, next) => next && setView(next)}
              aria-label={t('overview.view')}
            >
              <ToggleButton value="graph" className={classes.toggle}>
                {t('overview.graph')}
              </ToggleButton>
              <ToggleButton value="table" className={classes.toggle}>
                {t('overview.table')}
              </ToggleButton>
            </ToggleButtonGroup>
            <Button component={RouterLink} to="patterns">
              {t('patterns.link')}
            </Button>
            {isSystem && report.interconnects.length > 0 && (
              <Button component={RouterLink} to="switch">
                {t('transition.switch')}
              </Button>
            )}
            {isSystem && (
              <Button
                variant="contained"
                color="primary"
                startIcon={<AddIcon />}
                component={RouterLink}
                to="add"
              >
                {t('overview.addCluster')}
              </Button>
            )}
          </div>
        )}
      </div>
      {loaded.refreshing && (
        <LinearProgress aria-label={t('freshness.refreshing')} />
      )}
      <div role="status" aria-live="polite" className={classes.unseen}>
        {loaded.refreshed && !loaded.refreshing
          ? t('freshness.refreshed', { summary })
          : ''}
      </div>
      {loaded.refreshError && (
        <ReportError
          title={t('freshness.refreshFailed')}
          error={loaded.refreshError}
        />
      )}
      {empty ? (
        <NoClusters entityName={entity.metadata.name} />
      ) : (
        <>
          <Gaps report={report} onSelect={select} />
          {view === 'graph' ? (
            <div>
              <TopologyGraph
                report={report}
                summary={summary}
                now={now}
                selection={selection}
                onSelect={select}
                subject={subject}
              />
              <Legend />
            </div>
          ) : (
            <>
              <ClustersTable
                report={report}
                now={now}
                onSelect={select}
                subject={subject}
              />
              <LinksTable report={report} onSelect={select} />
            </>
          )}
          <FindingsList report={report} onSelect={select} />
          {report.clusters.length > 1 && (
            <SharedHosts report={report} onSelect={select} />
          )}
          {systemRef && <PlansList systemRef={systemRef} now={now} />}
        </>
      )}
      <EvidenceDrawer
        report={report}
        now={now}
        selection={selection}
        onSelect={select}
        removable={isSystem}
        subject={subject}
      />
    </div>
  );
}

type View = 'graph' | 'table';

function useView(): [View, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'table' ? 'table' : 'graph';
  const setView = (next: View) =>
    setParams(
      previous => {
        const changed = new URLSearchParams(previous);
        changed.set('view', next);
        return changed;
      },
      { replace: true },
    );
  return [view, setView];
}
