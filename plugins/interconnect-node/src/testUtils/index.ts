export * from './itBehavesLikeADetector';
export * from './observed';
