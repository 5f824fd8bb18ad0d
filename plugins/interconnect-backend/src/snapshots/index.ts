export * from './DatabaseObservationStore';
export * from './ObservationStore';
