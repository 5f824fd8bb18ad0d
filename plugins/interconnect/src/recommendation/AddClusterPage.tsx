import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { BackButton } from '../BackButton';
import { interconnectApiRef } from '../api';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { Guide } from './Guide';

/** Leads from a cluster that is to be added to the pattern that fits, and to a plan. */
export function AddClusterPage() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <>
      <BackButton>{t('add.back')}</BackButton>
      {isSystem ? (
        <AddCluster systemRef={stringifyEntityRef(entity)} />
      ) : (
        <Typography>{t('add.onlySystems')}</Typography>
      )}
    </>
  );
}

function AddCluster({ systemRef }: { systemRef: string }) {
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const report = useAsyncRetry(
    () => api.getReport(systemRef),
    [api, systemRef],
  );
  if (report.error && !report.value) {
    return (
      <ReportError
        title={t('overview.errorTitle')}
        error={report.error}
        retry={report.retry}
      />
    );
  }
  return report.value ? (
    <Guide systemRef={systemRef} report={report.value} />
  ) : (
    <div role="status" aria-busy="true" aria-label={t('overview.loading')}>
      <Progress />
    </div>
  );
}
