export * from './PlanStore';
export { asTicked, checkedStep, settleStep } from './settleStep';
export * from './StoredPlan';
