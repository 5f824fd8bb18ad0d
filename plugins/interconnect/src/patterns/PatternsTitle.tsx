import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';

/** What the comparison is called, below the header of a page. */
export function PatternsTitle() {
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Typography
      variant="h5"
      component="h2"
      gutterBottom
      style={{ fontSize: '1.25rem', fontWeight: 600 }}
    >
      {t('patterns.title')}
    </Typography>
  );
}
