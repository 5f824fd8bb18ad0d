import {
  FindingCode,
  Membership,
  PeerClaim,
  Remark,
  Setting,
  Technology,
} from '@interconnect/backstage-plugin-interconnect-common';
import { LocalEvidence } from './evidence';
import { Reads, Seen } from './reads';

/** @public */
export type LocalSetting = Omit<Setting, 'evidence'> & {
  evidence: LocalEvidence[];
};

/** @public */
export type LocalMembership = Omit<Membership, 'evidence' | 'settings'> & {
  settings?: LocalSetting[];
  evidence: LocalEvidence[];
};

/** @public */
export type LocalRemark = Omit<Remark, 'evidence'> & {
  evidence: LocalEvidence[];
};

/** @public */
export type LocalPeerClaim = Omit<PeerClaim, 'evidence'> & {
  evidence: LocalEvidence[];
};

/** @public */
export type LocalClaim = LocalMembership | LocalPeerClaim;

/**
 * What a detector answers. `unknown` is normally decided by the runner, not by authors.
 *
 * @public
 */
export type Verdict = {
  /**
   * Optional reads, by declared name, that could not have changed this answer, such as those for a
   * version that is not installed: where one of them failed, nothing is missing here.
   */
  irrelevant?: readonly string[];
  /** What a platform engineer should look at here, beside the links themselves. */
  remarks?: readonly LocalRemark[];
} & (
  | {
      verdict: 'present';
      version?: string;
      /** How it is run, in the technology's own words. */
      mode?: string;
      /** Proof that it is installed. */
      evidence: LocalEvidence[];
      claims: LocalClaim[];
    }
  | { verdict: 'absent' }
  | { verdict: 'unknown' }
);

/**
 * When the cluster was looked at, so that a heartbeat in an object can be judged.
 *
 * @public
 */
export type Looked = {
  /** Milliseconds since 1970. */
  observedAt: number;
};

/**
 * Recognises one technology in one cluster, from declared reads only.
 *
 * @public
 */
export type Detector<
  Id extends string = string,
  R extends Reads = Reads,
> = Technology & {
  readonly id: Id;
  /** Raised when the meaning of the output changes. */
  readonly version: number;
  /** Everything it may see, by name. */
  readonly reads: R;
  /** The API groups that nothing else brings: where only they are left, it was here once. */
  readonly groups?: readonly string[];
  /** What to do about findings that know no technology, in this one's own words. */
  readonly remedies?: Readonly<Partial<Record<FindingCode, string>>>;
  /** Pure, synchronous, total. Sees one cluster, and repeats what that cluster believes. */
  detect(seen: Seen<R>, looked: Looked): Verdict;
};

/**
 * Declares a detector; gives `detect` the types of its reads.
 *
 * @public
 */
export function defineDetector<const Id extends string, R extends Reads>(
  detector: Detector<Id, R>,
): Detector<Id, R> {
  for (const [name, read] of Object.entries(detector.reads)) {
    const { spec } = read;
    if (
      read.type === 'required' &&
      spec.type === 'resource' &&
      spec.group === '' &&
      spec.resource === 'secrets'
    ) {
      throw new TypeError(
        `${detector.id}: the read '${name}' of Secrets must be optional(...)`,
      );
    }
  }
  return detector;
}
