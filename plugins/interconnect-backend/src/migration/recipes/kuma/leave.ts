import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { technologyAbsent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { notLinked, zoneConnected } from './checks';
import { kumaReads } from './reads';
import { deleteZone, disableZone, stopControlPlane } from './stopZone';
import { leaveMesh, uninstallZone } from './uninstallZone';
import { Network, networkToLeave } from './zones';
import { say } from '../../../say';

/**
 * Takes a zone out of its network: traffic first, then the control plane, then the Zone
 * (kuma.io, 2.14, production/cp-deployment/multi-zone, Disable a zone and Delete a zone).
 */
export const leave = defineRecipe({
  id: 'kuma/leave',
  change: 'leave',
  pattern: 'kuma',
  reads: kumaReads,
  title: ({ newcomer }, { global }) =>
    say`Take the zone ${newcomer.name} out of the network of ${global.name}`,
  applies: networkToLeave,
  steps: (situation, network) => [
    seeMembers(situation.newcomer, [network.global, ...network.zones], {
      id: 'kuma',
      title: 'Kuma',
    }),
    nobodyCalls(situation, network),
    disableZone(situation, network),
    leaveMesh(situation),
    stopControlPlane(situation),
    deleteZone(situation, network),
    uninstallZone(situation, network),
    verify(situation, network),
  ],
});

function nobodyCalls(
  { newcomer }: MigrationSituation,
  { global, zones }: Network,
): StepDraft {
  return {
    id: 'nobody-calls',
    title: say`Make sure that nobody needs what runs only in ${newcomer.name}`,
    why: say`Other zones lose the instances in ${newcomer.name} at once. A service that runs elsewhere too goes on with those; one that does not is gone for them.`,
    kind: 'preflight',
    run: [
      `kubectl --context ${word(
        global.name,
      )} get meshservices,meshmultizoneservices --all-namespaces`,
      ...zones.map(
        ({ name }) =>
          `kubectl --context ${word(name)} get zoneingresses --all-namespaces`,
      ),
    ].join('\n'),
    checks: [
      {
        id: 'unused',
        title: say`Nobody calls a service that runs in ${newcomer.name} only`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show who calls a service`,
        }),
      },
    ],
  };
}

function verify(
  { newcomer }: MigrationSituation,
  { global, zones }: Network,
): StepDraft {
  return {
    id: 'verify-left',
    title: say`See that the others go on without ${newcomer.name}`,
    why: say`The other zones must be connected as they were, and know no way to ${newcomer.name} any more.`,
    cluster: global.ref,
    kind: 'verify',
    run: `kubectl --context ${word(global.name)} get zones,zoneinsights`,
    checks: [
      {
        id: 'absent',
        title: say`Nothing of Kuma runs in ${newcomer.name}`,
        probe: technologyAbsent.ask({
          cluster: newcomer.ref,
          technology: 'kuma',
        }),
      },
      ...zones.flatMap(({ ref, name }) => [
        {
          id: `${ref} data`,
          title: say`${newcomer.name} and ${name} are not linked`,
          probe: notLinked('data', newcomer.ref, ref),
        },
        {
          id: `${ref} control`,
          title: say`${name} is still connected to ${global.name}`,
          probe: zoneConnected(ref, global.ref),
        },
      ]),
    ],
  };
}
