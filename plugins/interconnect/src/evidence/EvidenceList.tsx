import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
  code: {
    fontFamily: 'Menlo, Consolas, monospace',
    fontSize: 12.5,
    display: 'block',
  },
  shows: { whiteSpace: 'pre-wrap' },
}));

/** The objects that prove something: which cluster, which object, where in it, and what stands there. */
export function EvidenceList(props: {
  evidence: readonly Evidence[];
  report: Report | undefined;
}) {
  const { evidence, report } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (evidence.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('evidence.none')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {evidence.map((proof, i) => (
        <li key={i} className={classes.item}>
          <Typography variant="body2">
            <strong>
              {report ? clusterName(report, proof.cluster) : proof.cluster}
            </strong>
            {' · '}
            {proof.object.kind}{' '}
            {[proof.object.namespace, proof.object.name]
              .filter(Boolean)
              .join('/')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {proof.object.apiVersion}
          </Typography>
          <code className={classes.code}>{proof.path}</code>
          <code className={`${classes.code} ${classes.shows}`}>
            <strong>{proof.shows}</strong>
          </code>
        </li>
      ))}
    </ul>
  );
}
