import Chip from '@material-ui/core/Chip';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  MigrationPlan,
  planProgress,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { sayProgress } from './sayProgress';
import { WarningText } from './WarningText';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: {
    margin: 0,
    fontSize: '1.35rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  chip: { margin: 0 },
}));

/** What a plan is, who made it, how far it has come, and what to beware of in it. */
export function PlanHead(props: { plan: MigrationPlan; now: number }) {
  const { plan, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const progress = planProgress(plan.steps, now);
  const count = (warning: 'disruptive' | 'irreversible') =>
    plan.steps.filter(step => step[warning] !== undefined).length;
  const [disruptive, irreversible] = [
    count('disruptive'),
    count('irreversible'),
  ];
  return (
    <>
      <div>
        <div className={classes.row}>
          <h2 className={classes.title}>
            {say(plan.title, plan.phrases?.title)}
          </h2>
          <CopyTextButton
            text={window.location.href}
            tooltipText={t('evidence.copyLink')}
            aria-label={t('evidence.copyLink')}
          />
        </div>
        <div className={classes.row}>
          <Chip
            size="small"
            className={classes.chip}
            label={t(`plans.change.${plan.change ?? 'join'}`)}
          />
          <Typography variant="body2" color="textSecondary">
            {t('plans.created', {
              age: sayAge(plan.createdAt, now, t),
              by: <EntityRefLink entityRef={plan.createdBy} />,
            })}
          </Typography>
        </div>
        <Typography variant="body2" color="textSecondary">
          {t('plans.weWrite')}
        </Typography>
        {disruptive > 0 && (
          <WarningText text={t('plans.disruptive', { count: disruptive })} />
        )}
        {irreversible > 0 && (
          <WarningText
            text={t('plans.irreversible', { count: irreversible })}
          />
        )}
      </div>
      <div>
        <Typography variant="body2" role="status">
          {sayProgress(progress, t)}
        </Typography>
        <LinearProgress
          variant="determinate"
          aria-label={t('plans.progress', {
            done: String(progress.settled),
            total: String(progress.total),
          })}
          value={(100 * progress.settled) / Math.max(1, progress.total)}
        />
      </div>
    </>
  );
}
