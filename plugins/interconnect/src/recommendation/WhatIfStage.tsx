import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { MakePlanButton } from './MakePlanButton';
import { PatternSelect } from './PatternSelect';
import { technologyOf } from './technologyOf';
import { Guidance } from './useGuide';
import { Verdict } from './Verdict';
import { WhatIfGraph } from './WhatIfGraph';
import { WhatIfPanel } from './WhatIfPanel';

/** The last stage before a plan: what one pattern would change, on the graph and in numbers. */
export function WhatIfStage(props: {
  systemRef: string;
  report: Report;
  guide: Guidance;
  newcomer: { ref: string; name: string };
  ranked: readonly Recommendation[];
}) {
  const { systemRef, report, guide, newcomer, ranked } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const shown =
    ranked.find(({ pattern }) => pattern === guide.place.pattern) ?? ranked[0];
  if (!shown) {
    return <Typography role="status">{t('recommendations.empty')}</Typography>;
  }
  return (
    <>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 16,
          marginBottom: 16,
        }}
      >
        <PatternSelect
          label={t('whatIf.pattern')}
          ranked={ranked}
          value={shown.pattern}
          onChange={pattern => guide.note({ pattern })}
        />
        <Verdict verdict={shown.verdict} />
        <MakePlanButton
          recommendation={shown}
          systemRef={systemRef}
          request={guide.request}
        />
      </div>
      <Typography variant="body2">
        {t('recommendations.shapeAfter', {
          shape: t(`shape.${shown.whatIf.shape}`),
        })}
      </Typography>
      <WhatIfGraph
        report={report}
        links={shown.whatIf.links}
        newcomer={newcomer}
        technology={technologyOf(shown.pattern, report)}
      />
      <WhatIfPanel
        whatIf={shown.whatIf}
        pattern={shown.pattern}
        report={report}
        withoutLinks
      />
    </>
  );
}
