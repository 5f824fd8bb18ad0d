import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GroundChange,
  MovedGround,
} from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { MakePlan } from './MakePlan';
import { StepChanges } from './StepChanges';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0, 1), paddingLeft: theme.spacing(2.5) },
  message: { minWidth: 0, flex: 1, overflowWrap: 'anywhere' },
}));

/** What a plan was made from and is otherwise now, and what to do about it. */
export function GroundMoved(props: { ground: MovedGround; system: string }) {
  const { ground, system } = props;
  const { changes, steps, notPlannable, phrases, again } = ground;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const of = (...kinds: GroundChange['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind));
  const moved = of('changed', 'seen-now');
  const notSeen = of('not-seen');
  const rewritten = steps ?? [];
  const uncompared = steps === undefined && notPlannable === undefined;
  const stale =
    moved.length > 0 || rewritten.length > 0 || notPlannable !== undefined;

  if (!stale && notSeen.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {uncompared ? t('ground.sameInPart') : t('ground.same')}
      </Typography>
    );
  }
  return (
    <Alert
      severity={stale ? 'warning' : 'info'}
      variant="outlined"
      role="region"
      aria-label={t('ground.title')}
      classes={{ message: classes.message }}
    >
      <strong>{stale ? t('ground.title') : t('ground.notSeenTitle')}</strong>
      <Changes changes={moved} />
      {stale && notSeen.length > 0 && <div>{t('ground.notSeen')}</div>}
      <Changes changes={notSeen} />
      {notPlannable !== undefined && (
        <Typography variant="body2" gutterBottom>
          {t('ground.notPlannable', {
            reason: say(notPlannable, phrases?.notPlannable),
          })}
        </Typography>
      )}
      {rewritten.length > 0 && <StepChanges steps={rewritten} />}
      {uncompared && (
        <Typography variant="body2" gutterBottom>
          {t('ground.uncompared')}
        </Typography>
      )}
      {stale && again && notPlannable === undefined && (
        <MakePlan
          systemRef={system}
          request={again}
          label={t('ground.again')}
          to={id => `../plans/${encodeURIComponent(id)}`}
        />
      )}
    </Alert>
  );
}

function Changes({ changes }: { changes: readonly GroundChange[] }) {
  const classes = useStyles();
  const say = usePhrases();
  return changes.length === 0 ? null : (
    <ul className={classes.list}>
      {changes.map(({ message, phrases }) => (
        <li key={message}>{say(message, phrases)}</li>
      ))}
    </ul>
  );
}
