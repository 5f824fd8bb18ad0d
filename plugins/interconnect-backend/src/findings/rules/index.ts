import { Rule } from '../defineRule';
import {
  apiServerChanged,
  apiServerMismatch,
  certificateAuthorityMismatch,
  skipTlsVerifyIgnored,
  tlsNotVerified,
} from './accessRules';
import { cidrOverlap } from './cidrOverlap';
import { declaredLinkIgnored } from './declaredLinkIgnored';
import { identityConflict } from './identityConflict';
import { linkDown } from './linkDown';
import { oneSidedLink } from './oneSidedLink';
import { staleObservation } from './staleObservation';
import { underlayBroken } from './underlayBroken';
import { versionSkew } from './versionSkew';

/** All rules, sorted by code. */
export const rules: readonly Rule[] = [
  apiServerChanged,
  apiServerMismatch,
  certificateAuthorityMismatch,
  cidrOverlap,
  declaredLinkIgnored,
  identityConflict,
  linkDown,
  oneSidedLink,
  skipTlsVerifyIgnored,
  staleObservation,
  tlsNotVerified,
  underlayBroken,
  versionSkew,
];
