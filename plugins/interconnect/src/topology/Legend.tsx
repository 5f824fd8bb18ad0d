import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  LINK_STATES,
  Link,
  LinkState,
  Plane,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { LegendEntry } from './LegendEntry';
import { lineLook, stateColour } from './linkLook';
import { SightSign } from './SightSign';
import { StateSign } from './StateSign';
import { Sight } from './toGraph';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    padding: theme.spacing(1, 0),
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

const SIGHTS: Exclude<Sight, 'whole'>[] = ['partial', 'last-known', 'none'];

/** What the signs of the drawing mean. */
export function Legend() {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const sightText = {
    partial: t('legend.partial'),
    'last-known': t('legend.lastKnown'),
    none: t('legend.none'),
  };
  return (
    <section className={classes.root} aria-label={t('legend.title')}>
      <ul className={classes.group} aria-label={t('legend.states')}>
        {[...LINK_STATES].reverse().map(state => (
          <LegendEntry key={state} text={t(`state.${state}`)}>
            <LineSample state={state} plane="data" />
          </LegendEntry>
        ))}
        <LegendEntry text={t('legend.controlLine')}>
          <LineSample state="configured" plane="control" />
        </LegendEntry>
        <LegendEntry text={t('legend.declaredLine')}>
          <LineSample state="configured" plane="data" basis="declared" />
        </LegendEntry>
        <LegendEntry text={t('legend.arrow')}>
          <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden>
            <path
              d="M0 6 H22"
              stroke={theme.palette.text.secondary}
              strokeWidth="2"
            />
            <path d="M30 6 L19 1 V11 Z" fill={theme.palette.text.secondary} />
          </svg>
        </LegendEntry>
      </ul>
      <ul className={classes.group} aria-label={t('legend.clusters')}>
        {SIGHTS.map(sight => (
          <LegendEntry key={sight} text={sightText[sight]}>
            <svg width="18" height="16" viewBox="-9 -8 18 16" aria-hidden>
              <SightSign sight={sight} x={0} y={0} />
            </svg>
          </LegendEntry>
        ))}
        <LegendEntry text={t('legend.neighbour')}>
          <BoxSample round={false} />
        </LegendEntry>
        <LegendEntry text={t('legend.peer')}>
          <BoxSample round />
        </LegendEntry>
      </ul>
    </section>
  );
}

function LineSample(props: {
  state: LinkState;
  plane: Plane;
  basis?: Link['basis'];
}) {
  const { state, plane, basis } = props;
  const theme = useTheme();
  const look = lineLook(state, plane, basis);
  const ends = { x1: 0, x2: 54, y1: 8, y2: 8 };
  return (
    <svg width="54" height="16" viewBox="0 0 54 16" aria-hidden>
      <line
        {...ends}
        stroke={stateColour(theme, state)}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
        strokeLinecap={plane === 'control' ? 'round' : 'butt'}
      />
      {look.gap !== undefined && (
        <line
          {...ends}
          stroke={theme.palette.background.paper}
          strokeWidth={look.gap}
        />
      )}
      {plane === 'data' && (
        <StateSign state={state} x={27} y={8} scale={0.95} />
      )}
    </svg>
  );
}

function BoxSample({ round }: { round: boolean }) {
  const theme = useTheme();
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden>
      <rect
        x="1"
        y="1"
        width="24"
        height="14"
        rx={round ? 7 : 3}
        fill="none"
        stroke={theme.palette.text.secondary}
        strokeDasharray="4 3"
      />
    </svg>
  );
}
