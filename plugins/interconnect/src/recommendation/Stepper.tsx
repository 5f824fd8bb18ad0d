import { makeStyles } from '@material-ui/core/styles';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { namesCandidate } from './requestInUrl';
import { STAGES } from './stageInUrl';
import { Guidance } from './useGuide';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 0),
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    listStyle: 'none',
    fontSize: 14,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    '&:not(:last-child)::after': {
      content: '""',
      width: theme.spacing(3),
      margin: theme.spacing(0, 1.25),
      borderTop: `1px solid ${theme.palette.text.secondary}`,
    },
  },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 28,
    color: theme.palette.text.primary,
    textDecoration: 'none',
    'a&:hover': { textDecoration: 'underline' },
  },
  later: { opacity: 0.75 },
  current: { fontWeight: 700 },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 24,
    height: 24,
    borderRadius: '50%',
    border: `1.5px solid ${theme.palette.text.secondary}`,
    fontSize: 12,
    fontWeight: 600,
  },
  filled: {
    borderColor: theme.palette.text.primary,
    backgroundColor: theme.palette.text.primary,
    color: theme.palette.background.paper,
  },
}));

/** Where one is on the way to a plan; the stages that make sense already are links. */
export function Stepper(props: { guide: Guidance; newcomer: string }) {
  const { guide, newcomer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const open = namesCandidate(guide.request.candidate);
  return (
    <nav aria-label={t('stage.label')}>
      <ol className={classes.list}>
        {STAGES.map((stage, i) => {
          const current = stage === guide.place.stage;
          const name =
            stage === 'candidate' && newcomer !== ''
              ? t('stage.name.chosen', { name: newcomer })
              : t(`stage.name.${stage}`);
          const shown = (
            <>
              <span
                aria-hidden
                className={`${classes.number} ${current ? classes.filled : ''}`}
              >
                {i + 1}
              </span>
              {name}
            </>
          );
          return (
            <li key={stage} className={classes.item}>
              {open && !current ? (
                <RouterLink
                  to={guide.hrefOf({ stage })}
                  className={classes.step}
                >
                  {shown}
                </RouterLink>
              ) : (
                <span
                  aria-current={current ? 'step' : undefined}
                  className={`${classes.step} ${
                    current ? classes.current : classes.later
                  }`}
                >
                  {shown}
                </span>
              )}
            </li>
          );
        })}
        <li className={classes.item}>
          <span className={`${classes.step} ${classes.later}`}>
            <span aria-hidden className={classes.number}>
              {STAGES.length + 1}
            </span>
            {t('stage.name.plan')}
          </span>
        </li>
      </ol>
    </nav>
  );
}
