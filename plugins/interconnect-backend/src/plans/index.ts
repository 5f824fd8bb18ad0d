export * from './PlanStore';
export * from './StoredPlan';
