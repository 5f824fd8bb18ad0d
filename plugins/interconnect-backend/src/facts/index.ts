export * from './establishFacts';
