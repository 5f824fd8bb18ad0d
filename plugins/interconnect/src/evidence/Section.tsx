import { ReactNode } from 'react';
import { alpha, makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  section: { marginTop: theme.spacing(2.5) },
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: '0.8125rem',
    fontWeight: 700,
    letterSpacing: '0.04em',
    textTransform: 'uppercase',
    // Also legible where a section lies on the page and not on paper.
    color: alpha(theme.palette.text.primary, 0.65),
  },
}));

/** A titled part of the evidence drawer. */
export function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.section} aria-label={props.title}>
      <h3 className={classes.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}
