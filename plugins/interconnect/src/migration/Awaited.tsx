import { ReactNode } from 'react';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';

/** An answer once it is there, and until then that it is awaited, or why there is none. */
export function Awaited<T>(props: {
  answer: { value?: T; error?: Error; loading: boolean; retry(): void };
  /** Whether an answer is the one to what is asked now. */
  of?(value: T): boolean;
  children(value: T): ReactNode;
}) {
  const { answer, of = () => true, children } = props;
  const { value, error, loading, retry } = answer;
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (value !== undefined && of(value) && !error) {
    return <>{children(value)}</>;
  }
  if (error && !loading) {
    return (
      <ReportError
        title={t('transition.failed')}
        error={error}
        notFound={t('transition.notFound')}
        retry={retry}
      />
    );
  }
  return (
    <div role="status" aria-busy="true" aria-label={t('transition.loading')}>
      <Progress />
    </div>
  );
}
