import { isError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ResponseErrorPanel, WarningPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';

/** An error in words that say what to do, with what the backend said below. */
export function ReportError(props: {
  title: string;
  error: Error;
  notFound?: string;
  retry?(): void;
}) {
  const { title, error, notFound, retry } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const advice = {
    notFound: notFound ?? t('overview.notFound'),
    forbidden: t('overview.forbidden'),
    network: t('overview.network'),
    tooOften: t('overview.tooOften'),
    other: undefined,
  }[kindOf(error)];
  return (
    <div>
      {advice === undefined ? (
        <ResponseErrorPanel title={title} error={error} defaultExpanded />
      ) : (
        <WarningPanel severity="error" title={title} defaultExpanded>
          <Typography variant="body2" gutterBottom>
            {advice}
          </Typography>
          <Typography variant="caption">{saidBy(error)}</Typography>
        </WarningPanel>
      )}
      {retry && (
        <Button
          variant="outlined"
          color="primary"
          onClick={retry}
          style={{ marginTop: 12 }}
        >
          {t('overview.retry')}
        </Button>
      )}
    </div>
  );
}

/** What the backend says, which tells more than the status of its answer. */
function saidBy(error: Error): string {
  return isError(error.cause) && error.cause.message !== ''
    ? error.cause.message
    : error.message;
}

function kindOf(
  error: Error,
): 'notFound' | 'forbidden' | 'network' | 'tooOften' | 'other' {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  const names = [error.name, isError(error.cause) ? error.cause.name : ''];
  if (status === 404 || names.includes('NotFoundError')) {
    return 'notFound';
  }
  if (status === 403 || names.includes('NotAllowedError')) {
    return 'forbidden';
  }
  if (status === 429 || names.includes('TooManyRequestsError')) {
    return 'tooOften';
  }
  // What fetch throws when nothing answers.
  return error.name === 'TypeError' ? 'network' : 'other';
}
