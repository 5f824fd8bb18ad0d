import Chip from '@material-ui/core/Chip';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { presetOf, sayWanted } from './presets';
import { WANT_NAMES } from './requestInUrl';
import { Guidance } from './useGuide';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75, 1),
    marginBottom: theme.spacing(2),
  },
  list: { display: 'contents', listStyle: 'none' },
  chip: { margin: 0 },
}));

/** What was asked for, so that nobody reads a ranking for other needs than they have. */
export function AskedFor({ guide }: { guide: Guidance }) {
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { requirements } = guide.request;
  const { useCase, expectedClusters, apiOnly } = requirements;
  const wants = WANT_NAMES.flatMap(name => {
    const own = requirements[name];
    const want = own ?? presetOf(useCase, name);
    return want
      ? [
          t(own ? 'add.asked' : 'add.askedByDefault', {
            level: t(`add.${want.level}`),
            wanted: sayWanted(name, want.value, t),
          }),
        ]
      : [];
  });
  const said = [
    ...(useCase ? [t(`useCase.${useCase}`)] : []),
    ...wants,
    ...(expectedClusters === undefined
      ? []
      : [t('add.askedClusters', { count: expectedClusters })]),
    ...(apiOnly ? [t('requirement.apiOnly')] : []),
  ];
  return (
    <div className={classes.root}>
      <Typography variant="body2" component="span">
        {said.length === 0 ? t('add.askedNothing') : t('add.askedFor')}
      </Typography>
      <ul className={classes.list} aria-label={t('add.askedFor')}>
        {said.map(text => (
          <li key={text}>
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={text}
            />
          </li>
        ))}
      </ul>
      <Link
        component={RouterLink}
        to={guide.hrefOf({ stage: 'requirements' })}
        variant="body2"
        underline="always"
      >
        {t('add.change')}
      </Link>
    </div>
  );
}
