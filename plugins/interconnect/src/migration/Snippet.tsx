import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { saveFile } from '../recommendation/saveFile';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  part: { marginTop: theme.spacing(1.5), overflowWrap: 'anywhere' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  label: {
    fontWeight: 600,
    fontSize: '0.8125rem',
    color: theme.palette.text.secondary,
  },
  save: { textTransform: 'none' },
}));

// The copy button stands above the code; long lines must not run under it.
const ROOM_FOR_COPY = {
  margin: 0,
  paddingRight: 64,
};

/** Commands or a manifest, to be copied, or saved under a name. */
export function Snippet(props: {
  title: string;
  text?: string;
  /** The name by which it can be saved. */
  file?: string;
}) {
  const { title, text, file } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (text === undefined) {
    return null;
  }
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <Typography className={classes.label}>{title}</Typography>
        {file !== undefined && (
          <Button
            size="small"
            className={classes.save}
            startIcon={<GetAppIcon />}
            onClick={() => saveFile(file, 'application/yaml', text)}
          >
            {t('step.saveAs', { file })}
          </Button>
        )}
      </div>
      <CodeSnippet
        text={text}
        // The colours of its syntaxes miss WCAG AA on its own background.
        language="text"
        showCopyCodeButton
        wrapLongLines
        customStyle={ROOM_FOR_COPY}
      />
    </div>
  );
}
