import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { ComparePatterns } from './ComparePatterns';

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
      <Typography
        variant="h5"
        component="h2"
        gutterBottom
        style={{ fontSize: '1.25rem', fontWeight: 600 }}
      >
        {t('patterns.title')}
      </Typography>
      <ComparePatterns />
    </>
  );
}
