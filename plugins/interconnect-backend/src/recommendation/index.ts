export { comparePatterns } from './comparePatterns';
export { recommend } from './recommend';
export type { RecommendationOptions, RecommendationRequest } from './recommend';
export { whatIfLeft } from './whatIfLeft';
export { whatIfSwitched } from './whatIfSwitched';
