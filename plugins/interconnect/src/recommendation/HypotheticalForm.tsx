import { useEffect, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Candidate } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate, interconnectTranslationRef } from '../translation';
import { FLAGS, LISTS } from './candidateFields';
import { Choice, Line } from './fields';

const ENVIRONMENTS = ['cloud', 'on-premises', 'edge'] as const;
const TEXTS = ['cloud', 'region', 'distribution', 'cni'] as const;

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    columnGap: theme.spacing(2),
    alignItems: 'start',
  },
}));

/** What is known of a cluster that does not exist yet; whatever is left open is not known. */
export function HypotheticalForm(props: {
  candidate: Candidate;
  onChange(candidate: Candidate): void;
  onValid(valid: boolean): void;
}) {
  const { candidate, onChange, onValid } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [lists, setLists] = useState({
    podCidrs: (candidate.podCidrs ?? []).join(', '),
    serviceCidrs: (candidate.serviceCidrs ?? []).join(', '),
  });
  const valid = LISTS.every(field => wrongCidr(lists[field]) === undefined);
  useEffect(() => onValid(valid), [valid, onValid]);

  const set = (change: Partial<Candidate>) =>
    onChange({ ...candidate, ...change });
  return (
    <div className={classes.fields}>
      <Line
        label={t('add.name')}
        value={candidate.name ?? ''}
        onChange={value => set({ name: textOf(value) })}
      />
      <Choice
        label={t('add.environment')}
        value={candidate.environment ?? ''}
        options={ENVIRONMENTS.map(value => ({
          value,
          text: t(`environment.${value}`),
        }))}
        empty={t('add.notSaid')}
        onChange={value =>
          set({ environment: ENVIRONMENTS.find(e => e === value) })
        }
      />
      {TEXTS.map(field => (
        <Line
          key={field}
          label={t(`add.${field}`)}
          value={candidate[field] ?? ''}
          onChange={value => set({ [field]: textOf(value) })}
        />
      ))}
      {LISTS.map(field => (
        <Line
          key={field}
          label={t(`add.${field}`)}
          value={lists[field]}
          help={t('add.cidrHelp')}
          error={sayWrong(lists[field], t)}
          onChange={value => {
            setLists(l => ({ ...l, [field]: value }));
            set({ [field]: cidrsOf(value) });
          }}
        />
      ))}
      {FLAGS.map(field => (
        <Choice
          key={field}
          label={t(`add.${field}`)}
          value={candidate[field] === undefined ? '' : String(candidate[field])}
          options={[
            { value: 'true', text: t('add.yes') },
            { value: 'false', text: t('add.no') },
          ]}
          empty={t('add.notSaid')}
          onChange={value =>
            set({ [field]: value === '' ? undefined : value === 'true' })
          }
        />
      ))}
    </div>
  );
}

function textOf(value: string): string | undefined {
  return value.trim() === '' ? undefined : value;
}

function cidrsOf(text: string): string[] | undefined {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return parts.length > 0 ? parts : undefined;
}

function sayWrong(text: string, t: Translate): string | undefined {
  const wrong = wrongCidr(text);
  return wrong && t('add.cidrInvalid', { value: wrong });
}

// Only the form is judged here; the backend judges the numbers and names the field.
function wrongCidr(text: string): string | undefined {
  return cidrsOf(text)?.find(
    part =>
      !/^(\d{1,3}(\.\d{1,3}){3}\/\d{1,2}|[0-9a-f:]+:[0-9a-f:]*\/\d{1,3})$/i.test(
        part,
      ),
  );
}
