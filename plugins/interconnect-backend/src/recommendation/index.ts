export { comparePatterns } from './comparePatterns';
export { quotedTexts } from './quotedTexts';
export { recommend } from './recommend';
export type { RecommendationOptions } from './recommend';
export type { RecommendationRequest } from './situation';
export { whatIfLeft } from './whatIfLeft';
export { whatIfSwitched } from './whatIfSwitched';
