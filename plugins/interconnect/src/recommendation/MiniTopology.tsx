import { memo, useMemo } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { changeColour } from '../topology/changes';
import { interconnectTranslationRef } from '../translation';
import { miniPicture } from './miniPicture';

const FRAME = { width: 176, height: 112 };

/** The topology afterwards at a glance: the newcomer and new links stand out. */
export const MiniTopology = memo(
  (props: {
    report: Report;
    whatIf: WhatIf;
    newcomer: { ref: string; name: string };
  }) => {
    const { report, whatIf, newcomer } = props;
    const theme = useTheme();
    const { t } = useTranslationRef(interconnectTranslationRef);
    const picture = useMemo(
      () => miniPicture(report, { links: whatIf.links, newcomer }, FRAME),
      [report, whatIf, newcomer],
    );
    const quiet = theme.palette.text.secondary;
    const loud = changeColour(theme, 'add');
    const links = report.links.length + whatIf.links.length;
    // Hundreds of lines would make one blot.
    const thin = Math.max(0.08, Math.min(1, 60 / Math.max(1, links)));
    const small = report.clusters.length > 20 ? 0.5 : 1;
    const dotted = {
      fill: 'none',
      strokeLinecap: 'round' as const,
    };
    return (
      <svg
        role="img"
        aria-label={t('whatIf.mini', {
          name: newcomer.name,
          shape: t(`shape.${whatIf.shape}`),
          links: t('whatIf.newLinks', {
            count: whatIf.links.filter(({ change }) => change === 'add').length,
          }),
        })}
        width={FRAME.width}
        height={FRAME.height}
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        style={{ flexShrink: 0, maxWidth: '100%' }}
      >
        <path
          d={picture.stays}
          stroke={quiet}
          strokeOpacity={0.6}
          fill="none"
          strokeWidth={thin}
        />
        <path
          d={picture.added}
          fill="none"
          stroke={loud}
          strokeWidth={1.75 * thin}
        />
        <path {...dotted} d={picture.outside} stroke={quiet} strokeWidth={13} />
        <path
          {...dotted}
          d={picture.outside}
          stroke={theme.palette.background.paper}
          strokeWidth={9}
        />
        <path
          {...dotted}
          d={picture.clusters}
          stroke={quiet}
          strokeWidth={8 * small}
        />
        <path {...dotted} d={picture.newcomer} stroke={loud} strokeWidth={15} />
        <path
          {...dotted}
          d={picture.newcomer}
          stroke={theme.palette.background.paper}
          strokeWidth={6}
        />
      </svg>
    );
  },
);
