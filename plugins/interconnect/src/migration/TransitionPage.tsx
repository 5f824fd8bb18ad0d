import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { BackButton } from '../BackButton';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { sayNames } from '../topology/summarySentence';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
  },
  title: { margin: 0, fontSize: '1.35rem', overflowWrap: 'anywhere' },
}));

/** What a page about a change of a System stands on: its report, and what is missing of that. */
export function TransitionPage(props: {
  title(report: Report | undefined): string;
  children(system: string, report: Report): ReactNode;
}) {
  const { title, children } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <>
      <BackButton>{t('plans.back')}</BackButton>
      {isSystem ? (
        <OfSystem
          systemRef={stringifyEntityRef(entity)}
          title={title}
          content={children}
        />
      ) : (
        <Typography>{t('transition.onlySystems')}</Typography>
      )}
    </>
  );
}

function OfSystem(props: {
  systemRef: string;
  title(report: Report | undefined): string;
  content(system: string, report: Report): ReactNode;
}) {
  const { systemRef, title, content } = props;
  const classes = useStyles();
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getReport(systemRef),
    [api, systemRef],
  );
  if (value === undefined) {
    return error ? (
      <ReportError
        title={t('overview.errorTitle')}
        error={error}
        retry={retry}
      />
    ) : (
      <div role="status" aria-busy="true" aria-label={t('overview.loading')}>
        <Progress />
      </div>
    );
  }
  const gaps = value.clusters.filter(
    ({ observation }) => observation !== 'whole',
  );
  return (
    <div className={classes.page}>
      <h2 className={classes.title}>{title(value)}</h2>
      {gaps.length > 0 && (
        <Alert severity="warning" variant="outlined" role="note">
          {t('transition.partial', {
            names: sayNames(
              gaps.map(cluster => cluster.title ?? cluster.name),
              t,
            ),
          })}
        </Alert>
      )}
      {value.clusters.length === 0 ? (
        <Typography>{t('transition.empty')}</Typography>
      ) : (
        content(systemRef, value)
      )}
    </div>
  );
}
