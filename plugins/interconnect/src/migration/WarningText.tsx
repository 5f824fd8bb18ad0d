import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/Warning';
import { readable } from '../topology/linkLook';

/** Something to beware of, in sign and word. */
export function WarningText(props: { title?: string; text: string }) {
  const { title, text } = props;
  const theme = useTheme();
  const color = readable(
    theme.palette.warning.main,
    theme.palette.background.paper,
  );
  return (
    <Typography
      variant="body2"
      style={{ marginTop: 8, overflowWrap: 'anywhere' }}
    >
      <WarningIcon
        aria-hidden
        style={{ color, fontSize: 18, verticalAlign: 'text-bottom' }}
      />{' '}
      {title && <strong style={{ color }}>{title}: </strong>}
      {text}
    </Typography>
  );
}
