import {
  Applicable,
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { overlay } from './overlay';
import { underlay } from './underlay';
import { say } from '../../../say';

type Both = { below: readonly StepDraft[]; above: readonly StepDraft[] };

const KINDS = ['preflight', 'change', 'verify'] as const;

/**
 * A mesh on one network that tunnels make. Of each layer as much is built as there is not yet: on
 * tunnels that are there a mesh is added, and a newcomer joins both, or the one that it is not in.
 */
export const buildBoth = defineRecipe({
  id: 'istio-over-submariner/build-both',
  pattern: 'istio-over-submariner',
  title: ({ newcomer }) =>
    say`Bring ${newcomer.name} into an Istio mesh over tunnels of Submariner`,
  applies,
  steps: (_situation, { below, above }) => {
    const taken = new Set(above.map(({ id }) => id));
    const renamed = below.map(step => ({
      ...step,
      id: taken.has(step.id) ? `submariner-${step.id}` : step.id,
    }));
    return KINDS.flatMap(kind =>
      [...renamed, ...above].filter(step => step.kind === kind),
    );
  },
});

function applies(situation: MigrationSituation): Applicable<Both> {
  const tunnels = underlay(situation);
  if (tunnels.type === 'does-not-apply') {
    return tunnels;
  }
  const mesh = overlay(situation, tunnels.context.members);
  return mesh.type === 'does-not-apply'
    ? mesh
    : {
        type: 'applies',
        context: { below: tunnels.context.steps, above: mesh.context },
      };
}
