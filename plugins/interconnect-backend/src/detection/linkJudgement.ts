import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import { LocalEvidence } from '@interconnect/backstage-plugin-interconnect-node';

/** How a link is, why, and what shows it. */
export type LinkJudgement = {
  state: LinkState;
  lastKnownState?: LinkState;
  reason: string;
  evidence: LocalEvidence[];
};
