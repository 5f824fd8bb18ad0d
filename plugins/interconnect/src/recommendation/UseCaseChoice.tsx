import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UseCase } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate, interconnectTranslationRef } from '../translation';
import { sayPreset } from './presets';
import { Question } from './Question';
import { Suggestion } from './suggestUseCase';
import { USE_CASES } from './useCases';

/** The question that answers most of the others: why there are several clusters. */
export function UseCaseChoice(props: {
  useCase: UseCase | undefined;
  suggestion: Suggestion | undefined;
  onChange(useCase: UseCase | undefined): void;
}) {
  const { useCase, suggestion, onChange } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <FormControl component="fieldset" style={{ display: 'block' }}>
      <Question legend>{t('add.useCaseQuestion')}</Question>
      <RadioGroup
        name="use-case"
        aria-label={t('add.useCaseQuestion')}
        value={useCase ?? ''}
        onChange={event =>
          onChange(USE_CASES.find(u => u === event.target.value))
        }
      >
        {USE_CASES.map(value => (
          <FormControlLabel
            key={value}
            value={value}
            style={{ alignItems: 'flex-start', marginTop: 4 }}
            control={
              <Radio size="small" color="primary" style={{ padding: 4 }} />
            }
            label={
              <div style={{ paddingLeft: 6, paddingTop: 3 }}>
                <Typography variant="body2">
                  <strong>{t(`useCase.${value}`)}</strong>
                  {suggestion?.useCase === value &&
                    ` · ${saySuggestion(suggestion, t)}`}
                </Typography>
                <Typography variant="body2" color="textSecondary">
                  {t('add.presets', { wants: sayPreset(value, t) })}
                </Typography>
              </div>
            }
          />
        ))}
        <FormControlLabel
          value=""
          style={{ marginTop: 4 }}
          control={
            <Radio size="small" color="primary" style={{ padding: 4 }} />
          }
          label={
            <Typography variant="body2" style={{ paddingLeft: 6 }}>
              {t('useCase.any')}
            </Typography>
          }
        />
      </RadioGroup>
    </FormControl>
  );
}

function saySuggestion({ because, names }: Suggestion, t: Translate): string {
  return t(`add.suggested.${because}`, { names: names.join(', ') });
}
