import ipaddr from 'ipaddr.js';

/** Ranges that nobody can be reached at from elsewhere, in the words of ipaddr.js. */
const INWARD = [
  'carrierGradeNat',
  'linkLocal',
  'loopback',
  'private',
  'uniqueLocal',
  'unspecified',
];

/** Whether a text is an address that could be reached from elsewhere. */
export function isPublicAddress(text: string): boolean {
  return ipaddr.isValid(text) && !INWARD.includes(ipaddr.process(text).range());
}
