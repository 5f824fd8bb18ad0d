export { comparePatterns } from './comparePatterns';
export { recommend } from './recommend';
export type { RecommendationOptions, RecommendationRequest } from './recommend';
