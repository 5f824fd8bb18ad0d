import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import { zoneObject } from './checks';
import { Network, planeOf, zoneNameOf } from './zones';
import { say } from '../../../say';

/** The gentle part: traffic goes elsewhere, and can come back. */
export function disableZone(
  situation: MigrationSituation,
  { global }: Network,
): StepDraft {
  const { newcomer } = situation;
  const zone = zoneNameOf(situation);
  const patch = (enabled: boolean) =>
    `kubectl --context ${word(global.name)} patch zones.kuma.io ${word(
      zone,
    )} --type merge -p '{"spec":{"enabled":${enabled}}}'`;
  return {
    id: 'disable-zone',
    title: say`Turn the zone ${zone} off`,
    why: say`The other zones forget its ingress and send nothing there any more, and all of it comes back with one command should somebody miss it.`,
    cluster: global.ref,
    kind: 'change',
    run: patch(false),
    rollback: patch(true),
    disruptive: say`Services that run in ${newcomer.name} cannot be called from other zones any more.`,
    checks: [
      {
        id: 'disabled',
        title: say`The Zone is turned off`,
        probe: objectExists.ask({
          cluster: global.ref,
          group: 'kuma.io',
          resource: 'zones',
          kind: 'Zone',
          name: zone,
          field: { path: ['spec', 'enabled'], value: false },
          expected: 'present',
        }),
      },
    ],
  };
}

/** Stopped and not yet removed, so that the Zone can be deleted. */
export function stopControlPlane({
  report,
  newcomer,
}: MigrationSituation): StepDraft {
  const { namespace, name } = planeOf(newcomer.ref, report);
  const scale = (replicas: number) =>
    `kubectl --context ${word(newcomer.name)} -n ${word(
      namespace,
    )} scale deployment ${word(name)} --replicas=${replicas}`;
  return {
    id: 'stop-control-plane',
    title: say`Stop the control plane of ${newcomer.name}`,
    why: say`A Zone can be deleted only when its control plane is disconnected, and one that still runs would register it anew.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: scale(0),
    rollback: `${scale(1)}  # or as many as there were`,
    checks: [
      {
        id: 'stopped',
        title: say`No instance of it runs`,
        probe: objectExists.ask({
          cluster: newcomer.ref,
          group: 'apps',
          resource: 'deployments',
          kind: 'Deployment',
          label: { key: 'app', value: 'kuma-control-plane' },
          field: { path: ['spec', 'replicas'], value: 0 },
          expected: 'present',
        }),
      },
    ],
  };
}

/** Only now does the global control plane let it go. */
export function deleteZone(
  situation: MigrationSituation,
  { global }: Network,
): StepDraft {
  const zone = zoneNameOf(situation);
  return {
    id: 'delete-zone',
    title: say`Delete the Zone in ${global.name}`,
    why: say`All that the zone reported goes with it, such as its proxies and services, also from the other zones.`,
    cluster: global.ref,
    kind: 'change',
    run: `kubectl --context ${word(global.name)} delete zones.kuma.io ${word(
      zone,
    )}`,
    rollback:
      '# the zone registers itself anew when its control plane runs again',
    checks: [
      {
        id: 'gone',
        title: say`${global.name} knows no zone ${zone}`,
        probe: zoneObject(global.ref, zone, 'absent'),
      },
    ],
  };
}
