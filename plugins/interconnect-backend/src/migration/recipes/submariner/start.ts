import { defineRecipe, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { deployBroker } from './deployBroker';
import {
  callThroughGlobalnet,
  exportThroughGlobalnet,
} from './exportThroughGlobalnet';
import { Founding, setToFound } from './founding';
import { foundingPreflight } from './foundingPreflight';
import { DROP_BROKER_INFO, joinBroker } from './joinBroker';
import { asVariable } from '../../shell';
import { labelGateway } from './labelGateway';
import { Member } from './member';
import { submarinerReads } from './reads';
import { tunnelsUp, verifyTraffic } from './verification';
import { say } from '../../../say';

/** Builds a Submariner mesh where there is none (submariner.io, getting-started/quickstart; operations/deployment/subctl). */
export const start = defineRecipe({
  id: 'submariner/start',
  pattern: 'submariner',
  reads: submarinerReads,
  title: (_, { members }) =>
    say`Build a Submariner mesh of ${namesOf(members)}`,
  applies: setToFound,
  steps: (_, founding) => [
    ...foundingPreflight(founding),
    ...foundingChanges(founding),
    ...foundingVerification(founding),
  ],
});

/*
 * For recipes that build on tunnels: `setToFound(situation)` gives the Founding that the builders of
 * the three kinds of steps take. Its `globalnet` is set where clusters have addresses in common, and
 * then pods do not reach each other by their own addresses. Reads: `submarinerReads`.
 */

/** The broker, and then every member with a gateway of its own; the newcomer is the last. */
function foundingChanges(founding: Founding): StepDraft[] {
  const { members } = founding;
  const ends = endsOf(founding);
  return [
    deployBroker(founding),
    ...members.flatMap((member, index) => [
      labelGateway(member, {
        id: `label-gateway-${member.label}`,
        // The node of another cluster must not be taken for this one's.
        variable: `GATEWAY_NODE_${asVariable(member.label)}`,
      }),
      joinBroker(member, founding, {
        id: `join-${member.label}`,
        after: index === members.length - 1 ? [DROP_BROKER_INFO] : [],
      }),
    ]),
    ...(founding.globalnet === undefined
      ? []
      : [exportThroughGlobalnet(...ends)]),
  ];
}

/** A tunnel between each two members, and traffic from the newcomer to all others. */
function foundingVerification(founding: Founding): StepDraft[] {
  const { members, globalnet } = founding;
  const ends = endsOf(founding);
  const pairs = members.flatMap((one, index) =>
    members.slice(index + 1).map(other => [one, other] as const),
  );
  return [
    tunnelsUp(pairs),
    verifyTraffic(
      ends[0],
      members.filter(({ ref }) => ref !== ends[0].ref),
    ),
    ...(globalnet === undefined ? [] : [callThroughGlobalnet(...ends)]),
  ];
}

/** The last to join and the first; the two are never the same. */
function endsOf({ members }: Founding): [Member, Member] {
  return [members[members.length - 1], members[0]];
}
