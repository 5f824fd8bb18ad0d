import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CHANGE_LOOKS,
  Changes,
  LinkChange,
  changeColour,
} from '../topology/changes';
import { ChangeSign } from '../topology/ChangeSign';
import { LegendEntry } from '../topology/LegendEntry';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    margin: 0,
    padding: theme.spacing(1, 0),
    listStyle: 'none',
  },
}));

/** What the signs of a drawing of changes mean; only those that it has. */
export function WhatIfLegend({ changes }: { changes: Changes }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const links = new Set(changes.links.values());
  const clusters = new Set(changes.clusters.values());
  return (
    <ul className={classes.root} aria-label={t('legend.title')}>
      {(['add', 'remove'] as const)
        .filter(change => links.has(change))
        .map(change => (
          <LegendEntry key={change} text={t(`whatIf.legend.${change}`)}>
            <ChangeSample change={change} />
          </LegendEntry>
        ))}
      <LegendEntry text={t('whatIf.legend.stays')}>
        <svg width="54" height="16" viewBox="0 0 54 16" aria-hidden>
          <path
            d="M0 8 H54"
            stroke={theme.palette.text.secondary}
            strokeWidth="2"
          />
        </svg>
      </LegendEntry>
      {clusters.has('new') && (
        <LegendEntry text={t('whatIf.legend.new')}>
          <BoxSample colour={changeColour(theme, 'add')} width={3} />
        </LegendEntry>
      )}
      {clusters.has('outside') && (
        <LegendEntry text={t('whatIf.legend.outside')}>
          <BoxSample colour={theme.palette.text.secondary} width={1} round />
        </LegendEntry>
      )}
    </ul>
  );
}

function ChangeSample({ change }: { change: LinkChange }) {
  const theme = useTheme();
  const { dash, width } = CHANGE_LOOKS[change];
  return (
    <svg width="54" height="16" viewBox="0 0 54 16" aria-hidden>
      <path
        d="M0 8 H54"
        stroke={changeColour(theme, change)}
        strokeWidth={width}
        strokeDasharray={dash}
      />
      <ChangeSign change={change} x={27} y={8} scale={0.95} />
    </svg>
  );
}

function BoxSample(props: { colour: string; width: number; round?: boolean }) {
  const { colour, width, round = false } = props;
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden>
      <rect
        x="2"
        y="2"
        width="22"
        height="12"
        rx={round ? 6 : 3}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={round ? '4 3' : undefined}
      />
    </svg>
  );
}
