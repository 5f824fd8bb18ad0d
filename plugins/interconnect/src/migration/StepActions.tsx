import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Step } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { PendingAction } from './usePlan';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0, 0.5),
  },
}));

/** What can be done with a step. Whoever skips one says why. */
export function StepActions(props: {
  step: Step;
  number: number;
  allowed: boolean;
  pending: PendingAction | undefined;
  onCheck(): void;
  onComplete(note?: string): void;
  onSkip(note: string): void;
  onReopen(note?: string): void;
}) {
  const { step, allowed, pending, onCheck } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
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
        {step.status === 'open' ? (
          <SettleForm {...props} disabled={disabled} />
        ) : (
          <Button
            size="small"
            disabled={disabled}
            aria-label={t('step.reopenStep', { number })}
            onClick={() => props.onReopen()}
          >
            {t('step.reopen')}
          </Button>
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

function SettleForm(props: {
  step: Step;
  number: number;
  disabled: boolean;
  onComplete(note?: string): void;
  onSkip(note: string): void;
}) {
  const { step, disabled, onComplete, onSkip } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [note, setNote] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const said = note.trim();
  const number = String(props.number);

  function skip() {
    if (said === '') {
      setReasonMissing(true);
      input.current?.focus();
      return;
    }
    onSkip(said);
  }

  return (
    <>
      <TextField
        id={`interconnect-note-${step.id}`}
        size="small"
        variant="outlined"
        label={t('step.note')}
        value={note}
        disabled={disabled}
        error={reasonMissing}
        helperText={reasonMissing ? t('step.reasonMissing') : undefined}
        inputRef={input}
        inputProps={{ maxLength: 2000 }}
        onChange={event => {
          setNote(event.target.value);
          setReasonMissing(false);
        }}
      />
      <Button
        variant="contained"
        color="primary"
        size="small"
        disabled={disabled}
        aria-label={t('step.markDone', { number })}
        onClick={() => onComplete(said === '' ? undefined : said)}
      >
        {t('step.done')}
      </Button>
      <Button
        size="small"
        disabled={disabled}
        aria-label={t('step.markSkipped', { number })}
        onClick={skip}
      >
        {t('step.skip')}
      </Button>
    </>
  );
}
