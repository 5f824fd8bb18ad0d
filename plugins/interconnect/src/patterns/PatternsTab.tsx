import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BackButton } from '../BackButton';
import { interconnectTranslationRef } from '../translation';
import { ComparePatterns } from './ComparePatterns';
import { PatternsTitle } from './PatternsTitle';

/** The comparison of patterns within the tab of an entity. */
export function PatternsTab() {
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <>
      <BackButton>{t('add.back')}</BackButton>
      <PatternsTitle />
      <ComparePatterns />
    </>
  );
}
