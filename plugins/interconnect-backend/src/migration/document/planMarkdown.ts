import {
  MigrationPlan,
  MovedGround,
  planProgress,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inline } from './markdown';
import { stepMarkdown } from './stepMarkdown';

const CHANGES = {
  join: 'A cluster joins',
  leave: 'A cluster leaves',
  switch: 'A pattern takes the place of another',
} as const;

const STEP_CHANGES = {
  rewritten: 'A step would be written differently now',
  added: 'A step would be added now',
  gone: 'A step would not be written now',
} as const;

/** The plan as a document that can be read, kept and discussed elsewhere. */
export function planMarkdown(plan: MigrationPlan, at: string): string {
  const { settled, total, disproved } = planProgress(
    plan.steps,
    Date.parse(at),
  );
  return `${[
    `# ${inline(plan.title)}`,
    [
      `- System: ${inline(plan.system)}`,
      `- Change: ${CHANGES[plan.change ?? 'join']} (pattern ${inline(
        plan.pattern,
      )})`,
      `- Cluster: ${inline(plan.candidate)}`,
      `- Made at ${plan.createdAt} by ${inline(plan.createdBy)}`,
      `- As of ${at}: ${settled} of ${total} steps settled${
        disproved === 0 ? '' : `, the checks of ${disproved} fail`
      }`,
    ].join('\n'),
    'Interconnect never writes to a cluster: people run each step, and its checks look whether it took effect.',
    ...groundMarkdown(plan.ground),
    ...plan.steps.flatMap((step, index) => stepMarkdown(step, index + 1, at)),
  ].join('\n\n')}\n`;
}

function groundMarkdown(ground: MovedGround | undefined): string[] {
  if (ground === undefined) {
    return [];
  }
  const { changes, steps = [], notPlannable } = ground;
  const items = [
    ...changes.map(({ message }) => `- ${inline(message)}`),
    ...steps.map(
      ({ title, change }) => `- ${STEP_CHANGES[change]}: ${inline(title)}`,
    ),
    ...(notPlannable === undefined
      ? []
      : [`- Such a plan could not be made now: ${inline(notPlannable)}`]),
  ];
  return items.length === 0
    ? []
    : ['## Since the plan was made', items.join('\n')];
}
