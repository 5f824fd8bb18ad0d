import { makeStyles } from '@material-ui/core/styles';

/** Styles that boxes and lines of the drawing share. */
export const useBoxStyles = makeStyles(theme => ({
  box: {
    cursor: 'pointer',
    '&:hover rect': { stroke: theme.palette.text.primary },
  },
  text: {
    fontFamily: theme.typography.fontFamily,
    fill: theme.palette.text.primary,
    pointerEvents: 'none',
    userSelect: 'none',
  },
  quiet: { fill: theme.palette.text.secondary },
}));
