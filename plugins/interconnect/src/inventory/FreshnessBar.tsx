import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import WarningIcon from '@material-ui/icons/Warning';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Report,
  interconnectRefreshPermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { readable } from '../topology/linkLook';
import { sayNames } from '../topology/summarySentence';
import { Translate, interconnectTranslationRef } from '../translation';
import { ageOf, freshness } from './freshness';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  stale: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
}));

/** How old the picture is, and the button that has the clusters observed anew. */
export function FreshnessBar(props: {
  report: Report;
  now: number;
  /** Undefined where what is shown is no System, which alone can be refreshed. */
  systemRef: string | undefined;
  refreshing: boolean;
  refresh(): void;
}) {
  const { report, now, systemRef, refreshing, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { stale, observed, lastKnown } = freshness(report, now);
  const age = observed && sayAge(observed, now, t);
  return (
    <div className={classes.root}>
      {stale && age ? (
        <Stale text={t('freshness.stale', { age })} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {age ? t('freshness.observed', { age }) : t('freshness.never')}
        </Typography>
      )}
      {!stale && lastKnown.length > 0 && (
        <Stale
          text={t('freshness.lastKnown', {
            names: sayNames(
              lastKnown.map(c => c.title ?? c.name),
              t,
            ),
          })}
        />
      )}
      {systemRef !== undefined && (
        <RefreshButton
          systemRef={systemRef}
          refreshing={refreshing}
          refresh={refresh}
        />
      )}
    </div>
  );
}

function Stale({ text }: { text: string }) {
  const classes = useStyles();
  const theme = useTheme();
  const color = readable(
    theme.palette.warning.main,
    theme.palette.background.default,
  );
  return (
    <Typography variant="body2" className={classes.stale} style={{ color }}>
      <WarningIcon style={{ fontSize: 18 }} aria-hidden />
      {text}
    </Typography>
  );
}

function RefreshButton(props: {
  systemRef: string;
  refreshing: boolean;
  refresh(): void;
}) {
  const { systemRef, refreshing, refresh } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { allowed, loading } = usePermission({
    permission: interconnectRefreshPermission,
    resourceRef: systemRef,
  });
  const denied = !loading && !allowed;
  return (
    <Tooltip title={denied ? t('freshness.refreshDenied') : ''}>
      <span>
        <Button
          size="small"
          variant="outlined"
          startIcon={
            refreshing ? <CircularProgress size={16} /> : <RefreshIcon />
          }
          disabled={!allowed}
          // Disabled it would lose the focus of who has just pressed it.
          aria-disabled={refreshing || undefined}
          onClick={refreshing ? undefined : refresh}
        >
          {refreshing ? t('freshness.refreshing') : t('freshness.refresh')}
        </Button>
        {denied && (
          <Typography
            variant="caption"
            color="textSecondary"
            style={{ marginLeft: 8 }}
          >
            {t('freshness.refreshDenied')}
          </Typography>
        )}
      </span>
    </Tooltip>
  );
}

/** How long ago something was, in words. */
export function sayAge(iso: string, now: number, t: Translate): string {
  const { unit, count } = ageOf(iso, now);
  return t(`age.${unit}`, { count });
}
