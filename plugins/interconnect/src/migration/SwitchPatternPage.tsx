import Paper from '@material-ui/core/Paper';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { usePhrases } from '../phrases/usePhrases';
import { Choice } from '../recommendation/fields';
import { interconnectTranslationRef } from '../translation';
import { Awaited } from './Awaited';
import { PlansToMake } from './PlansToMake';
import { Switched } from './Switched';
import { TransitionPage } from './TransitionPage';

/** What would become of a System's interconnects, did another pattern take their place. */
export function SwitchPatternPage() {
  const [params, setParams] = useSearchParams();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const pattern = params.get('pattern') ?? '';
  return (
    <TransitionPage title={() => t('transition.switchTitle')}>
      {(system, report) => (
        <>
          <PatternChoice
            pattern={pattern}
            onChange={value =>
              setParams(value === '' ? {} : { pattern: value })
            }
          />
          {pattern !== '' && (
            <With system={system} pattern={pattern} report={report} />
          )}
        </>
      )}
    </TransitionPage>
  );
}

function PatternChoice(props: {
  pattern: string;
  onChange(pattern: string): void;
}) {
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const answer = useAsyncRetry(() => api.getPatterns(), [api]);
  return (
    <Awaited answer={answer}>
      {({ patterns }) => (
        <Paper elevation={0} style={{ maxWidth: 440, padding: 16 }}>
          <Choice
            label={t('transition.pattern')}
            value={props.pattern}
            empty={t('transition.choose')}
            options={patterns.map(({ pattern, title }) => ({
              value: pattern,
              text: say(title),
            }))}
            onChange={props.onChange}
          />
        </Paper>
      )}
    </Awaited>
  );
}

function With(props: { system: string; pattern: string; report: Report }) {
  const { system, pattern, report } = props;
  const api = useApi(interconnectApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const answer = useAsyncRetry(
    () => api.whatIf(system, { change: 'switch', pattern }),
    [api, system, pattern],
  );
  return (
    <Awaited answer={answer} of={value => value.pattern === pattern}>
      {({ whatIf, plans }) => (
        <>
          <Switched whatIf={whatIf} pattern={pattern} report={report} />
          <PlansToMake
            system={system}
            plans={plans}
            request={id => ({ change: 'switch', pattern: id })}
            label={title => t('transition.planSwitch', { pattern: title })}
          />
        </>
      )}
    </Awaited>
  );
}
