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
import { linkDegraded } from './linkDegraded';
import { linkDown } from './linkDown';
import { linkPending } from './linkPending';
import { linkUnencrypted } from './linkUnencrypted';
import { oneSidedLink } from './oneSidedLink';
import { settingsDiffer } from './settingsDiffer';
import { staleHeartbeat } from './staleHeartbeat';
import { staleObservation } from './staleObservation';
import { trustRootsDiffer } from './trustRootsDiffer';
import { underlayBroken } from './underlayBroken';
import { unused } from './unused';
import { versionSkew } from './versionSkew';

/** All rules, sorted by code. */
export const rules: readonly Rule[] = [
  apiServerChanged,
  apiServerMismatch,
  certificateAuthorityMismatch,
  cidrOverlap,
  declaredLinkIgnored,
  identityConflict,
  linkDegraded,
  linkDown,
  linkPending,
  linkUnencrypted,
  oneSidedLink,
  settingsDiffer,
  skipTlsVerifyIgnored,
  staleHeartbeat,
  staleObservation,
  tlsNotVerified,
  trustRootsDiffer,
  underlayBroken,
  unused,
  versionSkew,
];
