import { useEffect, useState } from 'react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import useAsync from 'react-use/esm/useAsync';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Candidate,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Choice } from './fields';
import { HypotheticalForm } from './HypotheticalForm';
import { Question } from './Question';

type Kind = 'fromSystem' | 'fromCatalog' | 'hypothetical';

const KINDS: readonly Kind[] = ['fromSystem', 'fromCatalog', 'hypothetical'];

/** Chooses the cluster to be added: one that is there, or one that does not exist yet. */
export function CandidateForm(props: {
  candidate: Candidate;
  report: Report;
  onChange(candidate: Candidate): void;
  onValid(valid: boolean): void;
}) {
  const { candidate, report, onChange, onValid } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const unjoined = unjoinedOf(report);
  const [kind, setKind] = useState<Kind>(() =>
    kindOf(
      candidate,
      unjoined.map(c => c.value),
    ),
  );
  useEffect(() => {
    if (kind !== 'hypothetical') {
      onValid(true);
    }
  }, [kind, onValid]);

  function change(next: string) {
    const chosen = KINDS.find(k => k === next);
    if (chosen) {
      setKind(chosen);
      onChange({});
    }
  }

  return (
    <>
      <FormControl component="fieldset">
        <Question legend>{t('add.candidate')}</Question>
        <RadioGroup
          name="candidate-kind"
          aria-label={t('add.candidateKind')}
          value={kind}
          onChange={event => change(event.target.value)}
        >
          {KINDS.map(k => (
            <FormControlLabel
              key={k}
              value={k}
              control={<Radio size="small" color="primary" />}
              label={t(`add.${k}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {kind === 'fromSystem' && unjoined.length === 0 && (
        <Typography variant="body2">{t('add.noneUnjoined')}</Typography>
      )}
      {kind === 'fromSystem' && unjoined.length > 0 && (
        <Choice
          label={t('add.choose')}
          value={candidate.ref ?? ''}
          options={unjoined}
          onChange={ref => onChange(ref === '' ? {} : { ref })}
          help={t('add.known')}
        />
      )}
      {kind === 'fromCatalog' && (
        <CatalogChoice
          candidate={candidate}
          report={report}
          onChange={onChange}
        />
      )}
      {kind === 'hypothetical' && (
        <HypotheticalForm
          candidate={candidate}
          onChange={onChange}
          onValid={onValid}
        />
      )}
    </>
  );
}

function CatalogChoice(props: {
  candidate: Candidate;
  report: Report;
  onChange(candidate: Candidate): void;
}) {
  const { candidate, report, onChange } = props;
  const catalog = useApi(catalogApiRef);
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { value, error } = useAsync(
    () =>
      catalog.getEntities({
        filter: { kind: 'Resource', 'spec.type': 'kubernetes-cluster' },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
        ],
      }),
    [catalog],
  );
  if (error) {
    return (
      <Typography variant="body2" color="error" role="alert">
        {t('add.catalogFailed')}: {error.message}
      </Typography>
    );
  }
  const members = new Set(
    report.clusters.filter(c => c.foundBy.length > 0).map(c => c.ref),
  );
  const options = (value?.items ?? [])
    .map(entity => ({
      value: stringifyEntityRef(entity),
      text: entity.metadata.title ?? entity.metadata.name,
    }))
    .filter(option => !members.has(option.value))
    .sort((a, b) => a.text.localeCompare(b.text));
  if (value && options.length === 0) {
    return <Typography variant="body2">{t('add.catalogEmpty')}</Typography>;
  }
  return (
    <Choice
      label={t('add.chooseCatalog')}
      value={candidate.ref ?? ''}
      options={options}
      onChange={ref => onChange(ref === '' ? {} : { ref })}
      help={t('add.known')}
    />
  );
}

function unjoinedOf(report: Report): { value: string; text: string }[] {
  const joined = new Set(report.links.flatMap(l => [l.from, l.to]));
  return report.clusters
    .filter(c => c.foundBy.length > 0 && !joined.has(c.ref))
    .map(c => ({ value: c.ref, text: c.title ?? c.name }));
}

function kindOf(candidate: Candidate, unjoined: readonly string[]): Kind {
  if (candidate.name !== undefined) {
    return 'hypothetical';
  }
  if (candidate.ref !== undefined && !unjoined.includes(candidate.ref)) {
    return 'fromCatalog';
  }
  return unjoined.length > 0 ? 'fromSystem' : 'hypothetical';
}
