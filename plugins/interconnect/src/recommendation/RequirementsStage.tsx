import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Requirements } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { RequirementsForm } from './RequirementsForm';
import { Suggestion } from './suggestUseCase';
import { UseCaseChoice } from './UseCaseChoice';

/** The second stage: what the newcomer needs, a few questions first. Mounted anew for other requirements. */
export function RequirementsStage(props: {
  requirements: Requirements;
  suggestion: Suggestion | undefined;
  onStated(requirements: Requirements): void;
}) {
  const { suggestion, onStated } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [draft, setDraft] = useState(props.requirements);
  const [valid, setValid] = useState(true);
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (valid) {
          onStated(draft);
        }
      }}
    >
      <InfoCard>
        <UseCaseChoice
          useCase={draft.useCase}
          suggestion={suggestion}
          onChange={useCase => setDraft(d => ({ ...d, useCase }))}
        />
        <RequirementsForm
          requirements={draft}
          onChange={setDraft}
          onValid={setValid}
        />
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!valid}
          style={{ marginTop: 24 }}
        >
          {t('add.recommend')}
        </Button>
      </InfoCard>
    </form>
  );
}
