import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { Choice } from '../recommendation/fields';
import { clusterName } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { Awaited } from './Awaited';
import { LeftInterconnect } from './LeftInterconnect';
import { PlansToMake } from './PlansToMake';
import { TransitionPage } from './TransitionPage';

/** What would become of a System's interconnects without one of its clusters. */
export function RemoveClusterPage() {
  const [params, setParams] = useSearchParams();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const cluster = params.get('cluster') ?? '';
  return (
    <TransitionPage
      title={report =>
        cluster === '' || report === undefined
          ? t('transition.remove')
          : t('transition.removeTitle', {
              cluster: clusterName(report, cluster),
            })
      }
    >
      {(system, report) => (
        <>
          <Paper elevation={0} style={{ maxWidth: 440, padding: 16 }}>
            <Choice
              label={t('transition.cluster')}
              value={cluster}
              empty={t('transition.choose')}
              options={report.clusters
                .filter(({ foundBy }) => foundBy.length > 0)
                .map(({ ref, name, title }) => ({
                  value: ref,
                  text: title ?? name,
                }))}
              onChange={value =>
                setParams(value === '' ? {} : { cluster: value })
              }
            />
          </Paper>
          {cluster !== '' && (
            <Without system={system} cluster={cluster} report={report} />
          )}
        </>
      )}
    </TransitionPage>
  );
}

function Without(props: { system: string; cluster: string; report: Report }) {
  const { system, cluster, report } = props;
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const answer = useAsyncRetry(
    () => api.whatIf(system, { change: 'leave', cluster }),
    [api, system, cluster],
  );
  return (
    <Awaited answer={answer} of={value => value.cluster === cluster}>
      {({ whatIf, plans }) =>
        whatIf.length === 0 ? (
          <Typography>
            {t('transition.notMember', {
              cluster: clusterName(report, cluster),
            })}
          </Typography>
        ) : (
          <>
            {whatIf.map(each => (
              <LeftInterconnect
                key={each.interconnect}
                whatIf={each}
                report={report}
              />
            ))}
            <PlansToMake
              system={system}
              plans={plans}
              request={pattern => ({
                change: 'leave',
                pattern,
                candidate: { ref: cluster },
              })}
              label={title => t('transition.plan', { pattern: title })}
            />
          </>
        )
      }
    </Awaited>
  );
}
