import { alpha, makeStyles } from '@material-ui/core/styles';

/** What all screens of the plugin have in common. */
export const useTabStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    minWidth: 0,
    // Backstage's secondary text just misses WCAG AA on the background of its own pages.
    '& .MuiTypography-colorTextSecondary, & .MuiFormLabel-root:not(.Mui-focused):not(.Mui-error)':
      { color: alpha(theme.palette.text.primary, 0.65) },
  },
}));
