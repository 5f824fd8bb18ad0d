import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { Weight } from './rank';

const WEIGHTS: readonly Weight[] = ['should', 'must'];

const useStyles = makeStyles(theme => ({
  select: {
    width: '100%',
    height: 26,
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: 4,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    font: 'inherit',
    fontSize: 12,
  },
  weighed: {
    borderColor: theme.palette.text.primary,
    borderWidth: 2,
    fontWeight: 600,
  },
}));

/** How much a requirement matters for the order of the patterns. */
export function WeightSelect(props: {
  requirement: string;
  weight: Weight | undefined;
  onChange(weight: Weight | undefined): void;
}) {
  const { requirement, weight, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <select
      className={`${classes.select} ${weight ? classes.weighed : ''}`}
      aria-label={t('patterns.weight', { requirement })}
      value={weight ?? ''}
      onChange={event =>
        onChange(WEIGHTS.find(each => each === event.target.value))
      }
    >
      <option value="">{t('patterns.ignore')}</option>
      {WEIGHTS.map(each => (
        <option key={each} value={each}>
          {t(`add.${each}`)}
        </option>
      ))}
    </select>
  );
}
