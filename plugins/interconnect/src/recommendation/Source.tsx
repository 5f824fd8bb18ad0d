import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';

/** Where a claim about a technology comes from. */
export function Source({ source }: { source: string }) {
  const { t } = useTranslationRef(interconnectTranslationRef);
  const shown = /^https?:\/\/\S+$/.test(source) ? (
    <Link to={source}>{source}</Link>
  ) : (
    <span>{source}</span>
  );
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {t('recommendations.source', { source: shown })}
    </Typography>
  );
}
