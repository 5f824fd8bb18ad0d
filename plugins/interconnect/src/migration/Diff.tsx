import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { readable } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';
import { DiffLine, lineDiff } from './lineDiff';

const useStyles = makeStyles(theme => ({
  code: {
    margin: theme.spacing(0.5, 0, 1),
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  hidden: {
    position: 'absolute',
    clipPath: 'inset(50%)',
    width: 1,
    height: 1,
    overflow: 'hidden',
  },
}));

const SIGNS = { both: ' ', before: '−', now: '+' } as const;

/** How a text was and is, line by line, in sign, word and colour. */
export function Diff(props: { before?: string; now?: string }) {
  const { before, now } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const paper = theme.palette.background.paper;
  const colours: Record<DiffLine['in'], string | undefined> = {
    both: undefined,
    before: readable(theme.palette.error.main, paper),
    now: readable(theme.palette.success.main, paper),
  };
  return (
    <pre className={classes.code}>
      {lineDiff(before, now).map((line, i) => (
        <div key={i} style={{ color: colours[line.in] }}>
          <span aria-hidden>{SIGNS[line.in]} </span>
          {line.in !== 'both' && (
            <span className={classes.hidden}>{t(`ground.${line.in}`)}: </span>
          )}
          {line.text}
        </div>
      ))}
    </pre>
  );
}
