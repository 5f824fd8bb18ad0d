export * from './DatabaseTurnStore';
export * from './LookAt';
export * from './Rounds';
export * from './TurnStore';
