import {
  Theme,
  darken,
  getContrastRatio,
  lighten,
} from '@material-ui/core/styles';
import {
  Link,
  LinkState,
  Plane,
} from '@interconnect/backstage-plugin-interconnect-common';

/** WCAG 2.2 AA: 4.5 for text (1.4.3). Lines and signs need 3 (1.4.11); labels use the same colours. A little more, for the ratio is computed of rounded luminances. */
const AA_TEXT = 4.6;

/** How a link's line is drawn, so that states differ without colour. */
export type LineLook = {
  dash: string | undefined;
  width: number;
  /** The width of the gap in the middle of a double line. */
  gap?: number;
};

const DASHES: Record<LinkState, string | undefined> = {
  up: undefined,
  configured: undefined,
  pending: '10 7',
  unknown: '3 6',
  degraded: '16 5 3 5',
  down: '7 9',
};

/**
 * The pattern and width of a line; the control plane is thin and dotted whatever its state, and
 * what is only declared is a double line.
 */
export function lineLook(
  state: LinkState,
  plane: Plane,
  basis?: Link['basis'],
): LineLook {
  if (basis === 'declared') {
    return { dash: undefined, width: 5.5, gap: 2.5 };
  }
  if (plane === 'control') {
    return { dash: '1.5 5', width: 1.75 };
  }
  return { dash: DASHES[state], width: state === 'configured' ? 1.75 : 2.5 };
}

/** A state's colour out of the theme, made readable on the theme's paper. */
export function stateColour(theme: Theme, state: LinkState): string {
  return readable(themeColour(theme, state), theme.palette.background.paper);
}

function themeColour(theme: Theme, state: LinkState): string {
  switch (state) {
    case 'up':
      return theme.palette.success.main;
    case 'degraded':
      return theme.palette.warning.main;
    case 'down':
      return theme.palette.error.main;
    case 'pending':
      return theme.palette.info.main;
    case 'configured':
    case 'unknown':
      return theme.palette.text.secondary;
    default:
      return unreachable(state);
  }
}

/** The nearest darker or lighter colour that has enough contrast with a background. */
export function readable(
  colour: string,
  background: string,
  ratio: number = AA_TEXT,
): string {
  const onLight = getContrastRatio(background, '#000') > 10;
  const step = (by: number) =>
    onLight ? darken(opaque(colour), by) : lighten(opaque(colour), by);
  for (let by = 0; by < 1; by += 0.04) {
    if (getContrastRatio(step(by), background) >= ratio) {
      return step(by);
    }
  }
  return onLight ? '#000' : '#fff';
}

// Material UI's secondary text is black or white with an alpha that contrast ratios ignore.
function opaque(colour: string): string {
  const match = /^rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)$/.exec(colour);
  if (!match) {
    return colour;
  }
  const under = Number(match[1]) > 127 ? 0 : 255;
  const alpha = Number(match[4]);
  const [r, g, b] = match
    .slice(1, 4)
    .map(part => Math.round(Number(part) * alpha + under * (1 - alpha)));
  return `rgb(${r}, ${g}, ${b})`;
}

function unreachable(state: never): never {
  throw new Error(`No look for ${state}`);
}
