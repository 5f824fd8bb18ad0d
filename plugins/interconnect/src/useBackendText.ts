/** The kinds of texts that the backend writes and screens show. */
export type BackendTextKind =
  | 'blocker'
  | 'clash'
  | 'doubt'
  | 'lift'
  | 'note'
  | 'patternSummary'
  | 'patternTitle'
  | 'purpose'
  | 'question'
  | 'raiseConfidence'
  | 'ratingReason'
  | 'reason'
  | 'whenNotToUse'
  | 'whyNot';

/** Says what the backend says; it speaks English, so a look-up of its phrases belongs here. */
export type SayBackendText = (kind: BackendTextKind, phrase: string) => string;

const asWritten: SayBackendText = (_kind, phrase) => phrase;

/** How the texts of the backend come to the screen: all of them by this one way. */
export function useBackendText(): SayBackendText {
  return asWritten;
}
