import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { PatternsBody } from './PatternsBody';

/** The comparison of patterns as a page of its own, outside any entity. */
export function PatternsPage() {
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('patterns.page')} subtitle={t('patterns.subtitle')} />
      <PatternsBody />
    </Page>
  );
}
