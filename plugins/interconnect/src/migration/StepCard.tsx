import Card from '@material-ui/core/Card';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Step,
  stepStanding,
  StepStanding,
} from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { CheckList } from './CheckList';
import { manifestFile } from './manifestFile';
import { Snippet } from './Snippet';
import { StandingSign } from './StandingSign';
import { StepActions } from './StepActions';
import { StepHistory } from './StepHistory';
import { PendingAction } from './usePlan';
import { WarningText } from './WarningText';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(2, 2.5),
    border: `1px solid ${theme.palette.divider}`,
  },
  settled: { borderLeft: `4px solid ${theme.palette.text.secondary}` },
  proven: { borderLeft: `4px solid ${theme.palette.success.main}` },
  disproved: { borderLeft: `4px solid ${theme.palette.error.main}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { margin: 0, fontSize: '1.05rem', overflowWrap: 'anywhere' },
  chip: { margin: 0 },
  part: { marginTop: theme.spacing(1.5), overflowWrap: 'anywhere' },
  label: {
    fontWeight: 600,
    fontSize: '0.8125rem',
    color: theme.palette.text.secondary,
  },
}));

/** One step: why, what to run, how to undo it, and whether it has had its effect. */
export function StepCard(props: {
  step: Step;
  number: number;
  now: number;
  allowed: boolean;
  pending: PendingAction | undefined;
  error: Error | undefined;
  onCheck(): void;
  onComplete(note?: string): void;
  onSkip(note: string): void;
  onReopen(note?: string): void;
}) {
  const { step, number, now, error } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const standing = stepStanding(step, now);
  const edge = {
    open: '',
    skipped: classes.settled,
    ticked: classes.settled,
    'proven-once': classes.settled,
    proven: classes.proven,
    disproved: classes.disproved,
  } satisfies Record<StepStanding, string>;
  const { disruptive, irreversible, phrases } = step;
  return (
    <Card elevation={0} className={`${classes.card} ${edge[standing]}`}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          {t('step.title', {
            number: String(number),
            title: say(step.title, phrases?.title),
          })}
        </h3>
        <Chip
          size="small"
          variant="outlined"
          label={t(`step.${step.kind}`)}
          className={classes.chip}
        />
        <StandingSign standing={standing} />
      </div>
      {step.cluster && (
        <Typography variant="body2" color="textSecondary">
          {t('step.on', {
            cluster: <EntityRefLink entityRef={step.cluster} />,
          })}
        </Typography>
      )}
      {disruptive !== undefined && (
        <WarningText
          title={t('step.disruptive')}
          text={say(disruptive, phrases?.disruptive)}
        />
      )}
      {irreversible !== undefined && (
        <WarningText
          title={t('step.irreversible')}
          text={say(irreversible, phrases?.irreversible)}
        />
      )}
      <Typography variant="body2" className={classes.part}>
        {say(step.why, phrases?.why)}
      </Typography>
      <Snippet title={t('step.run')} text={step.run} />
      <Snippet
        title={t('step.manifest')}
        text={step.manifest}
        file={manifestFile(step)}
      />
      <Snippet title={t('step.rollback')} text={step.rollback} />
      <div className={classes.part}>
        <Typography className={classes.label}>{t('step.checks')}</Typography>
        <CheckList checks={step.checks} now={now} />
      </div>
      <StepActions {...props} />
      <StepHistory history={step.history ?? []} now={now} />
      {error && <ReportError title={t('step.failed')} error={error} />}
    </Card>
  );
}
