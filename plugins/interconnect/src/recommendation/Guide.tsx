import { useEffect, useMemo, useRef } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Candidate,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { CandidateStage } from './CandidateStage';
import { CompareStage } from './CompareStage';
import { Ranking } from './Ranking';
import { Ranked } from './Ranked';
import { RequirementsStage } from './RequirementsStage';
import { Stepper } from './Stepper';
import { suggestUseCase } from './suggestUseCase';
import { useCandidateCluster } from './useCandidateCluster';
import { useGuide } from './useGuide';
import { useRanking } from './useRanking';
import { WhatIfStage } from './WhatIfStage';

/** Adding a cluster, stage by stage: which, what it needs, what fits, what that would change. */
export function Guide(props: { systemRef: string; report: Report }) {
  const { systemRef, report } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const guide = useGuide();
  const { request, place } = guide;
  const { candidate, requirements } = request;
  const { cluster } = useCandidateCluster(candidate, report);
  const asks = !['candidate', 'requirements'].includes(place.stage);
  const ranking = useRanking(systemRef, asks ? request : undefined);
  const title = useRef<HTMLHeadingElement>(null);
  const suggestion = suggestUseCase(candidate, report, cluster);
  const newcomer = useMemo(
    () => newcomerOf(candidate, cluster),
    [candidate, cluster],
  );

  // A new stage is a new page: who listens or uses the keyboard begins at its title.
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      title.current?.focus();
    }
    first.current = false;
  }, [place.stage]);

  return (
    <>
      <Stepper guide={guide} newcomer={newcomer.name} />
      <Typography
        variant="h5"
        component="h2"
        ref={title}
        tabIndex={-1}
        gutterBottom
        style={{ outline: 'none', fontSize: '1.25rem', fontWeight: 600 }}
      >
        {t(`stage.title.${place.stage}`, { name: newcomer.name })}
      </Typography>
      {stageShown()}
    </>
  );

  function stageShown() {
    switch (place.stage) {
      case 'candidate':
        return (
          <CandidateStage
            key={JSON.stringify(candidate)}
            candidate={candidate}
            report={report}
            onChosen={(next, seen) =>
              guide.go(
                { stage: 'requirements' },
                {
                  candidate: next,
                  // What was asked for already is not suggested anew.
                  requirements: Object.values(requirements).some(Boolean)
                    ? requirements
                    : {
                        useCase: suggestUseCase(next, report, seen)?.useCase,
                      },
                },
              )
            }
          />
        );
      case 'requirements':
        return (
          <RequirementsStage
            key={JSON.stringify(requirements)}
            requirements={requirements}
            suggestion={suggestion}
            onStated={next =>
              guide.go({ stage: 'patterns' }, { candidate, requirements: next })
            }
          />
        );
      case 'patterns':
        return (
          <Ranked ranking={ranking}>
            {ranked => (
              <Ranking
                {...{ systemRef, report, guide, newcomer }}
                ranked={ranked}
              />
            )}
          </Ranked>
        );
      case 'compare':
        return (
          <Ranked ranking={ranking}>
            {ranked => (
              <CompareStage
                {...{ systemRef, report, guide, newcomer }}
                ranked={ranked}
              />
            )}
          </Ranked>
        );
      case 'what-if':
        return (
          <Ranked ranking={ranking}>
            {ranked => (
              <WhatIfStage
                {...{ systemRef, report, guide, newcomer }}
                ranked={ranked}
              />
            )}
          </Ranked>
        );
      default:
        return place.stage satisfies never;
    }
  }
}

function newcomerOf(candidate: Candidate, cluster: ReportCluster | undefined) {
  return {
    ref: candidate.ref ?? candidate.name ?? '',
    name:
      cluster?.title ??
      cluster?.name ??
      candidate.name ??
      candidate.ref?.slice(candidate.ref.indexOf('/') + 1) ??
      '',
  };
}
