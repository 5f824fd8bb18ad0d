import { useState } from 'react';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Requirements,
  requirementsSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Choice, Line } from './fields';
import { WANTS, WANT_NAMES, WantName } from './requestInUrl';
import { USE_CASES } from './useCases';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  want: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  name: { gridColumn: '1 / -1', fontSize: 13, fontWeight: 600 },
}));

/** What the newcomer needs: a use case that presets the rest, and the rest for who wants to be exact. */
export function RequirementsForm(props: {
  requirements: Requirements;
  onChange(requirements: Requirements): void;
}) {
  const { requirements, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const chosen = WANT_NAMES.filter(name => requirements[name]).length;
  return (
    <div className={classes.root}>
      <FormLabel>{t('add.requirements')}</FormLabel>
      <Choice
        label={t('add.useCase')}
        value={requirements.useCase ?? ''}
        options={USE_CASES.map(value => ({
          value,
          text: t(`useCase.${value}`),
        }))}
        empty={t('useCase.any')}
        onChange={value =>
          onChange({
            ...requirements,
            useCase: USE_CASES.find(u => u === value),
          })
        }
      />
      <ExpectedClusters requirements={requirements} onChange={onChange} />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={requirements.apiOnly ?? false}
            onChange={event =>
              onChange({
                ...requirements,
                apiOnly: event.target.checked || undefined,
              })
            }
          />
        }
        label={t('add.apiOnly')}
      />
      <Accordion variant="outlined" TransitionProps={{ unmountOnExit: true }}>
        <AccordionSummary expandIcon={<ExpandMoreIcon />}>
          <Typography variant="body2">
            {chosen === 0
              ? t('add.more')
              : t('add.moreChosen', { count: chosen })}
          </Typography>
        </AccordionSummary>
        <AccordionDetails style={{ display: 'block' }}>
          <Typography variant="body2" color="textSecondary" gutterBottom>
            {t('add.moreHelp')}
          </Typography>
          {WANT_NAMES.map(name => (
            <WantFields
              key={name}
              name={name}
              requirements={requirements}
              onChange={onChange}
            />
          ))}
        </AccordionDetails>
      </Accordion>
    </div>
  );
}

function ExpectedClusters(props: {
  requirements: Requirements;
  onChange(requirements: Requirements): void;
}) {
  const { requirements, onChange } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [text, setText] = useState(String(requirements.expectedClusters ?? ''));
  const number = text.trim() === '' ? undefined : Number(text);
  const valid = requirementsSchema.safeParse({
    expectedClusters: number,
  }).success;
  return (
    <Line
      type="number"
      label={t('add.expectedClusters')}
      value={text}
      error={valid ? undefined : t('add.expectedInvalid')}
      onChange={value => {
        setText(value);
        const parsed = requirementsSchema.safeParse({
          expectedClusters: value.trim() === '' ? undefined : Number(value),
        });
        onChange({
          ...requirements,
          expectedClusters: parsed.success
            ? parsed.data.expectedClusters
            : undefined,
        });
      }}
    />
  );
}

function WantFields(props: {
  name: WantName;
  requirements: Requirements;
  onChange(requirements: Requirements): void;
}) {
  const { name, requirements, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const want = requirements[name];
  const values: readonly (typeof WANTS)[WantName][number][] = WANTS[name];
  const requirement = t(`requirement.${name}`);

  // The schema knows which values belong to which requirement, so it also narrows their types.
  function set(level: string, value: string) {
    const next = requirementsSchema.safeParse({
      ...requirements,
      [name]:
        level === ''
          ? undefined
          : { level, value: value === 'true' ? true : value },
    });
    if (next.success) {
      onChange(next.data);
    }
  }

  const value = String(want?.value ?? values[0]);
  return (
    <div className={classes.want} role="group" aria-label={requirement}>
      <span className={classes.name}>{requirement}</span>
      <Choice
        label={t('add.level', { requirement })}
        value={want?.level ?? ''}
        options={[
          { value: 'must', text: t('add.must') },
          { value: 'should', text: t('add.should') },
        ]}
        empty={t('add.ignore')}
        onChange={level => set(level, value)}
      />
      {want && values.length > 1 && (
        <Choice
          label={t('add.value', { requirement })}
          value={value}
          options={values.map(v => ({ value: v, text: t(`want.${v}`) }))}
          onChange={v => v !== '' && set(want.level, v)}
        />
      )}
    </div>
  );
}
