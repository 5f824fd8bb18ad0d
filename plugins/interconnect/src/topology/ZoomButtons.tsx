import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import AddIcon from '@material-ui/icons/Add';
import RemoveIcon from '@material-ui/icons/Remove';
import ZoomOutMapIcon from '@material-ui/icons/ZoomOutMap';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexShrink: 0,
  },
});

/** What the wheel and fingers do, for those who use neither. */
export function ZoomButtons(props: {
  zoom: { zoomIn(): void; zoomOut(): void; fit(): void };
}) {
  const { zoom } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Paper className={classes.buttons} variant="outlined">
      <Tooltip title={t('graph.zoomOut')}>
        <IconButton
          size="small"
          onClick={zoom.zoomOut}
          aria-label={t('graph.zoomOut')}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('graph.zoomIn')}>
        <IconButton
          size="small"
          onClick={zoom.zoomIn}
          aria-label={t('graph.zoomIn')}
        >
          <AddIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('graph.fit')}>
        <IconButton size="small" onClick={zoom.fit} aria-label={t('graph.fit')}>
          <ZoomOutMapIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Paper>
  );
}
