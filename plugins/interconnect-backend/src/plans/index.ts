export * from './PlanStore';
export { checkedStep, settleStep } from './settleStep';
export * from './StoredPlan';
