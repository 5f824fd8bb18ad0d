import Button from '@material-ui/core/Button';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { ComparePatterns } from './ComparePatterns';
import { PatternsTitle } from './PatternsTitle';

/** The comparison of patterns within the tab of an entity. */
export function PatternsTab() {
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <>
      <Button
        component={RouterLink}
        to=".."
        startIcon={<ArrowBackIcon />}
        size="small"
        style={{ marginBottom: 12 }}
      >
        {t('add.back')}
      </Button>
      <PatternsTitle />
      <ComparePatterns />
    </>
  );
}
