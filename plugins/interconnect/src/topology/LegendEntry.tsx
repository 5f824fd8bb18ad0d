import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

/** One sign of a legend, and what it means. */
export function LegendEntry(props: { text: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      {props.children}
      <Typography variant="caption" component="span">
        {props.text}
      </Typography>
    </li>
  );
}
