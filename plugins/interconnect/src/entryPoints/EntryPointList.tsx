import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntryPoint,
  EntryPoints,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Proven } from '../evidence/Proven';
import { Translate, interconnectTranslationRef } from '../translation';

const useStyles = makeStyles({
  point: { overflowWrap: 'anywhere' },
});

/** How clients come into a cluster, each way with its proof, and what could not be seen of that. */
export function EntryPointList(props: {
  entryPoints: EntryPoints | undefined;
  report: Report;
}) {
  const { entryPoints, report } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (!entryPoints) {
    return <Typography variant="body2">{t('entryPoints.never')}</Typography>;
  }
  const { points, total, unseen } = entryPoints;
  return (
    <>
      {total === 0 && unseen.length === 0 && (
        <Typography variant="body2">{t('entryPoints.none')}</Typography>
      )}
      {points.map(point => (
        <Proven
          key={[point.kind, point.namespace, point.name].join('/')}
          title={
            <div className={classes.point}>
              <strong>
                {t('entryPoints.named', {
                  kind: t(`entryPoints.kind.${point.kind}`),
                  name: [point.namespace, point.name].filter(Boolean).join('/'),
                })}
              </strong>
              <div>{sayHosts(point, t)}</div>
              <Typography variant="body2" component="div" color="textSecondary">
                {sayReach(point, t)}
              </Typography>
            </div>
          }
          evidence={point.evidence}
          report={report}
        />
      ))}
      {points.length < total && (
        <Typography variant="body2">
          {t('entryPoints.shown', {
            shown: String(points.length),
            total: String(total),
          })}
        </Typography>
      )}
      {unseen.length > 0 && (
        <Typography variant="body2">
          {t('entryPoints.unseen', {
            kinds: unseen
              .map(kind => t(`entryPoints.kinds.${kind}`))
              .join(', '),
          })}
        </Typography>
      )}
    </>
  );
}

function sayHosts({ hosts, moreHosts }: EntryPoint, t: Translate): string {
  return hosts.length === 0
    ? t('entryPoints.anyHost')
    : t('entryPoints.hosts', { hosts: sayPlaces(hosts, moreHosts, t) });
}

function sayReach(point: EntryPoint, t: Translate): string {
  const { addresses, moreAddresses, controller } = point;
  return [
    addresses.length === 0
      ? t('entryPoints.noAddress')
      : t('entryPoints.addresses', {
          addresses: sayPlaces(addresses, moreAddresses, t),
        }),
    controller && t('entryPoints.controller', { controller }),
  ]
    .filter(Boolean)
    .join(', ');
}

function sayPlaces(
  places: readonly string[],
  more: number | undefined,
  t: Translate,
): string {
  const listed = places.join(', ');
  return more === undefined
    ? listed
    : t('entryPoints.andMore', { places: listed, more: String(more) });
}
