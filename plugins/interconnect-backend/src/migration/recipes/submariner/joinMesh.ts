import { defineRecipe } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import {
  callThroughGlobalnet,
  exportThroughGlobalnet,
} from './exportThroughGlobalnet';
import { DROP_BROKER_INFO, joinBroker, recoverBrokerInfo } from './joinBroker';
import { labelGateway } from './labelGateway';
import { memberOfNewcomer } from './member';
import { informantOf, meshToJoin } from './mesh';
import { preflight } from './preflight';
import { submarinerReads } from './reads';
import { tunnelsUp, verifyTraffic } from './verification';
import { say } from '../../../say';

/** Adds a cluster to a Submariner mesh, with subctl (submariner.io, operations/deployment/subctl). */
export const joinMesh = defineRecipe({
  id: 'submariner/join-mesh',
  pattern: 'submariner',
  reads: submarinerReads,
  title: ({ newcomer }, mesh) =>
    say`Add ${newcomer.name} to the Submariner mesh of ${namesOf(
      mesh.members,
    )}`,
  applies: meshToJoin,
  steps: ({ newcomer }, mesh) => {
    const member = memberOfNewcomer(newcomer, mesh.cableDriver);
    const [first] = mesh.members;
    const global = mesh.globalnet !== undefined;
    return [
      ...preflight(member, mesh),
      labelGateway(member),
      joinBroker(member, mesh, {
        id: 'deploy-submariner',
        before: recoverBrokerInfo(informantOf(mesh.members, mesh)),
        after: [DROP_BROKER_INFO],
      }),
      ...(global ? [exportThroughGlobalnet(member, first)] : []),
      tunnelsUp(
        mesh.members.map(other => [member, other]),
        member.ref,
      ),
      verifyTraffic(member, [first]),
      ...(global ? [callThroughGlobalnet(member, first)] : []),
    ];
  },
});
