/**
 * Shows how a System's Kubernetes clusters are connected, and guides adding the next one.
 *
 * @packageDocumentation
 */

export { interconnectApiRef } from './api';
export { isInterconnectAvailable } from './isInterconnectAvailable';
export {
  EntityInterconnectContent,
  InterconnectPatternsPage,
  interconnectPlugin,
} from './plugin';
export {
  patternsRouteRef as interconnectPatternsRouteRef,
  rootRouteRef as interconnectRouteRef,
} from './routes';
export { interconnectPhrasesTranslationRef } from './phrases/phrasesRef';
export { interconnectTranslationRef } from './translation';
export { interconnectTranslations } from './translations';
