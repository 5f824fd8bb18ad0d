import { createHash, X509Certificate } from 'crypto';
import {
  LocalEvidence,
  LocalRemark,
  LocalSetting,
  Looked,
} from '@interconnect/backstage-plugin-interconnect-node';
import { certificatesIn } from '../certificatesIn';

const DAY_MS = 24 * 3_600_000;
const SOON_MS = 30 * DAY_MS;

/** The certificates of a bundle, each by what tells it from all others whatever its layout. */
export function rootsIn(pem: string): string[] {
  const blocks = certificatesIn(pem).map(block =>
    createHash('sha256').update(block.replace(/\s/g, '')).digest('hex'),
  );
  return [...new Set(blocks)].sort();
}

/** What the ends of a link must share: a root that both trust. */
export function trustSetting(
  pem: string,
  evidence: LocalEvidence,
): LocalSetting[] {
  const values = rootsIn(pem);
  return values.length === 0
    ? []
    : [
        {
          name: 'trusted root',
          values,
          rule: 'overlapping',
          severity: 'error',
          otherwise: 'each refuses the certificates of the other',
          remedy:
            'Give both clusters certificates of one root, or let each trust the root of the other as well',
          evidence: [evidence],
        },
      ];
}

/**
 * Remarks that trust ends soon, or has ended. A bundle with several roots lasts as long as the last
 * of them, because that is how roots are replaced.
 */
export function expiryRemarks(
  pem: string,
  evidence: LocalEvidence,
  { observedAt }: Looked,
): LocalRemark[] {
  const ends = certificatesIn(pem).flatMap(endOf);
  const last = Math.max(...ends);
  if (ends.length === 0 || last - observedAt > SOON_MS) {
    return [];
  }
  const expires = new Date(last).toISOString();
  const days = Math.floor((last - observedAt) / DAY_MS);
  const hasEnded = last <= observedAt;
  return [
    {
      code: 'certificate-expiry',
      severity: hasEnded ? 'error' : 'warning',
      params: { expires },
      message: hasEnded
        ? `trusts no root any more that is valid: the last expired at ${expires}`
        : `trusts no root that is valid beyond ${expires}, in ${days} days`,
      remedy:
        'Add a new root to the bundle of every cluster, let workloads get certificates of it, then remove the old one',
      evidence: [evidence],
    },
  ];
}

/** A block that is no certificate says nothing of when trust ends. */
function endOf(block: string): number[] {
  try {
    const end = Date.parse(new X509Certificate(block).validTo);
    return Number.isNaN(end) ? [] : [end];
  } catch {
    return [];
  }
}
