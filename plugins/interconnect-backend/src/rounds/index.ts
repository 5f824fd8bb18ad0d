export * from './DatabaseTurnStore';
export * from './Rounds';
export * from './TurnStore';
