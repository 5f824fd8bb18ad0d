import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from './translation';

/** What an address shows that leads nowhere in the tab. */
export function LostPage({ overview }: { overview: string }) {
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <>
      <Button
        component={RouterLink}
        to={overview}
        startIcon={<ArrowBackIcon />}
        size="small"
        style={{ marginBottom: 12 }}
      >
        {t('add.back')}
      </Button>
      <Typography>{t('overview.lost')}</Typography>
    </>
  );
}
