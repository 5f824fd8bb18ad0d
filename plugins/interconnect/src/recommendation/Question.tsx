import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  question: {
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    color: theme.palette.text.primary,
    fontSize: '1rem',
    fontWeight: 600,
  },
}));

/** What a part of a form asks: the legend of a group of fields, or a heading above them. */
export function Question(props: { legend?: boolean; children: ReactNode }) {
  const { legend = false, children } = props;
  const classes = useStyles();
  const Element = legend ? 'legend' : 'h3';
  return <Element className={classes.question}>{children}</Element>;
}
