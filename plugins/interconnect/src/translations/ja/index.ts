import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../../translation';
import { advice } from './advice';
import { evidence } from './evidence';
import { findings } from './findings';
import { guide } from './guide';
import { overview } from './overview';
import { patterns } from './patterns';
import { plans } from './plans';
import { transitions } from './transitions';

/** All texts of the screens in Japanese; one that is missing is a fault of types. */
export default createTranslationMessages({
  ref: interconnectTranslationRef,
  full: true,
  messages: {
    ...overview,
    ...evidence,
    ...findings,
    ...advice,
    ...guide,
    ...patterns,
    ...plans,
    ...transitions,
  },
});
