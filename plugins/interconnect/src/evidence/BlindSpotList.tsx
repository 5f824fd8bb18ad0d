import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BlindSpot } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  item: { marginBottom: theme.spacing(1), overflowWrap: 'anywhere' },
}));

/** What could not be seen, why, and what to do about it. */
export function BlindSpotList(props: { blindSpots: readonly BlindSpot[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <ul className={classes.list}>
      {props.blindSpots.map((spot, i) => (
        <li key={i} className={classes.item}>
          <Typography variant="body2">
            <strong>{spot.read}</strong>: {t(`blindSpot.${spot.reason}`)}
          </Typography>
          <Typography variant="body2">{spot.message}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t(`blindSpotRemedy.${spot.reason}`)}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
