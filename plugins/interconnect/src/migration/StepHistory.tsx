import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { StepEvent } from '@interconnect/backstage-plugin-interconnect-common';
import { sayAge } from '../inventory/FreshnessBar';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { overflowWrap: 'anywhere', marginTop: theme.spacing(0.5) },
}));

/** Who did what with a step, when and why: what came last, and the rest on demand. */
export function StepHistory(props: {
  history: readonly StepEvent[];
  now: number;
}) {
  const { history, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const last = history.at(-1);
  if (last === undefined) {
    return null;
  }
  const before = history.slice(0, -1).reverse();
  return (
    <div className={classes.item}>
      <Event event={last} now={now} />
      {before.length > 0 && (
        <details>
          <summary>{t('step.earlier', { count: before.length })}</summary>
          <ol className={classes.list}>
            {before.map((event, i) => (
              <li key={i} className={classes.item}>
                <Event event={event} now={now} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Event({ event, now }: { event: StepEvent; now: number }) {
  const { what, by, at, note } = event;
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Typography variant="body2" color="textSecondary" title={at}>
      {t(`step.deed.${what}`, {
        age: sayAge(at, now, t),
        by: <EntityRefLink entityRef={by} />,
      })}
      {note !== undefined && <> · “{note}”</>}
    </Typography>
  );
}
