import {
  Candidate,
  Facts,
  Recommendation,
  Requirements,
  Shape,
} from '@interconnect/backstage-plugin-interconnect-common';

/** An interconnect that the System has already. */
export type InPlace = {
  technology: string;
  /** Pairs of names, from the end that opens. */
  links: [from: string, to: string][];
  shape: Shape;
  hubs?: string[];
  /** The technology on which it runs. */
  over?: string;
};

/** What an expert would answer to one situation, and why. */
export type GoldenCase = {
  name: string;
  /** How an expert gets there. */
  reasoning: string;
  clusters: Record<string, Facts>;
  inPlace?: InPlace[];
  candidate: Candidate;
  requirements: Requirements;
  /** The first few patterns, in order. Empty where everything is blocked, or where an expert would hesitate. */
  top: string[];
  /** How well the first one does. */
  verdict?: Recommendation['verdict'];
  /** The criteria that block named patterns, sorted; empty for one that must not be blocked. */
  blockers: Record<string, string[]>;
  /** Reasons that must be given. */
  reasons: [
    pattern: string,
    criterion: string,
    effect: 'for' | 'against' | 'blocks',
  ][];
};

/** A cluster in a cloud whose ranges are its own. */
export function own(block: number, more: Facts = {}): Facts {
  return {
    loadBalancer: 'available',
    cni: 'calico',
    podCidrs: [`10.${block}.0.0/16`],
    serviceCidrs: [`172.${block}.0.0/16`],
    ...more,
  };
}

/** A site that nobody outside can call. */
export function hidden(block: number, more: Facts = {}): Facts {
  return {
    natHint: 'Its nodes have private addresses only',
    cni: 'flannel',
    podCidrs: [`10.${block}.0.0/16`],
    serviceCidrs: [`172.${block}.0.0/16`],
    ...more,
  };
}
