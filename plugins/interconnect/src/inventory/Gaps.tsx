import Link from '@material-ui/core/Link';
import Alert from '@material-ui/lab/Alert';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { sayNames } from '../topology/summarySentence';
import { interconnectTranslationRef } from '../translation';

/** Of how many the sentence names only the first, here as there. */
const MANY = 3;

/** Which clusters were not seen whole, and the way to why and what to do. */
export function Gaps(props: {
  report: Report;
  onSelect(selection: Selection): void;
}) {
  const { report, onSelect } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const gaps = report.clusters.filter(c => c.observation !== 'whole');
  if (gaps.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" variant="outlined" role="note">
      <strong>{t('overview.partialTitle')}:</strong>{' '}
      {t('overview.partial', {
        count: gaps.length,
        names: sayNames(
          gaps.map(c => c.title ?? c.name),
          t,
        ),
      })}
      {gaps
        .slice(0, gaps.length > MANY ? MANY - 1 : MANY)
        .map(({ ref, title, name }) => (
          <span key={ref}>
            {' '}
            <Link
              component="button"
              variant="body2"
              color="inherit"
              underline="always"
              style={{ verticalAlign: 'baseline' }}
              onClick={() => onSelect({ type: 'cluster', id: ref })}
            >
              {t('overview.whyGap', { name: title ?? name })}
            </Link>
          </span>
        ))}
    </Alert>
  );
}
