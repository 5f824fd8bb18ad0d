import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Chip from '@material-ui/core/Chip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Step } from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { readable } from '../topology/linkLook';
import { ReportError } from '../topology/ReportError';
import { interconnectTranslationRef } from '../translation';
import { CheckList } from './CheckList';
import { PendingAction } from './usePlan';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(2, 2.5),
    border: `1px solid ${theme.palette.divider}`,
  },
  settled: { borderLeft: `4px solid ${theme.palette.success.main}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { margin: 0, fontSize: '1.05rem', overflowWrap: 'anywhere' },
  part: { marginTop: theme.spacing(1.5), overflowWrap: 'anywhere' },
  label: {
    fontWeight: 600,
    fontSize: '0.8125rem',
    color: theme.palette.text.secondary,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

// The copy button stands above the code; long lines must not run under it.
const ROOM_FOR_COPY = {
  margin: 0,
  paddingRight: 64,
};

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
  onSkip(note?: string): void;
}) {
  const { step, number, now, error } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const settled = step.status !== 'open';
  return (
    <Card
      elevation={0}
      className={`${classes.card} ${settled ? classes.settled : ''}`}
    >
      <div className={classes.head}>
        <h3 className={classes.title}>
          {t('step.title', { number: String(number), title: step.title })}
        </h3>
        <Chip
          size="small"
          variant="outlined"
          label={t(`step.${step.kind}`)}
          style={{ margin: 0 }}
        />
        {settled && (
          <Chip
            size="small"
            label={t(`step.status.${step.status}`)}
            style={{ margin: 0 }}
          />
        )}
      </div>
      {step.cluster && (
        <Typography variant="body2" color="textSecondary">
          {t('step.on', {
            cluster: <EntityRefLink entityRef={step.cluster} />,
          })}
        </Typography>
      )}
      <Typography variant="body2" className={classes.part}>
        {step.why}
      </Typography>
      <Warning title={t('step.disruptive')} text={step.disruptive} />
      <Warning title={t('step.irreversible')} text={step.irreversible} />
      <Snippet title={t('step.run')} text={step.run} />
      <Snippet title={t('step.manifest')} text={step.manifest} />
      <Snippet title={t('step.rollback')} text={step.rollback} />
      <div className={classes.part}>
        <Typography className={classes.label}>{t('step.checks')}</Typography>
        <CheckList checks={step.checks} now={now} />
      </div>
      <StepActions {...props} />
      {settled && step.at && (
        <Typography variant="body2" color="textSecondary">
          {t('step.settled', {
            status: t(`step.status.${step.status}`),
            age: sayAge(step.at, now, t),
            by: step.by ? <EntityRefLink entityRef={step.by} /> : '',
          })}
          {step.note && <> · “{step.note}”</>}
        </Typography>
      )}
      {error && <ReportError title={t('step.failed')} error={error} />}
    </Card>
  );
}

function StepActions(props: {
  step: Step;
  number: number;
  allowed: boolean;
  pending: PendingAction | undefined;
  onCheck(): void;
  onComplete(note?: string): void;
  onSkip(note?: string): void;
}) {
  const { step, allowed, pending, onCheck, onComplete, onSkip } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [note, setNote] = useState('');
  const said = note.trim() === '' ? undefined : note.trim();
  const disabled = !allowed || pending !== undefined;
  const number = String(props.number);
  const unchecked = step.checks.some(check => check.outcome !== 'passed');
  return (
    <>
      <div className={classes.actions}>
        {step.checks.length > 0 && (
          <Button
            variant="outlined"
            color="primary"
            size="small"
            disabled={disabled}
            aria-label={t('step.checkStep', { number })}
            onClick={onCheck}
          >
            {pending === 'check' ? t('step.checking') : t('step.checkNow')}
          </Button>
        )}
        {step.status === 'open' && (
          <>
            <TextField
              id={`interconnect-note-${step.id}`}
              size="small"
              variant="outlined"
              label={t('step.note')}
              value={note}
              disabled={disabled}
              inputProps={{ maxLength: 2000 }}
              onChange={event => setNote(event.target.value)}
            />
            <Button
              variant="contained"
              color="primary"
              size="small"
              disabled={disabled}
              aria-label={t('step.markDone', { number })}
              onClick={() => onComplete(said)}
            >
              {t('step.done')}
            </Button>
            <Button
              size="small"
              disabled={disabled}
              aria-label={t('step.markSkipped', { number })}
              onClick={() => onSkip(said)}
            >
              {t('step.skip')}
            </Button>
          </>
        )}
      </div>
      {step.status === 'open' && unchecked && (
        <Typography variant="caption" color="textSecondary">
          {t('step.uncheckedWarning')}
        </Typography>
      )}
    </>
  );
}

function Warning({ title, text }: { title: string; text?: string }) {
  const classes = useStyles();
  const theme = useTheme();
  if (text === undefined) {
    return null;
  }
  const color = readable(
    theme.palette.warning.main,
    theme.palette.background.paper,
  );
  return (
    <Typography variant="body2" className={classes.part}>
      <strong style={{ color }}>⚠ {title}:</strong> {text}
    </Typography>
  );
}

function Snippet(props: { title: string; text?: string }) {
  const { title, text } = props;
  const classes = useStyles();
  if (text === undefined) {
    return null;
  }
  return (
    <div className={classes.part}>
      <Typography className={classes.label}>{title}</Typography>
      <CodeSnippet
        text={text}
        // The colours of its syntaxes miss WCAG AA on its own background.
        language="text"
        showCopyCodeButton
        wrapLongLines
        customStyle={ROOM_FOR_COPY}
      />
    </div>
  );
}
