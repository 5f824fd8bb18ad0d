import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { word } from '../../shell';
import { zoneConnected, zoneObject, zonesLinked } from './checks';
import { installZoneScript, uninstallZoneScript } from './installation';
import { preflight } from './preflight';
import { kumaReads } from './reads';
import { NAMESPACE, Network, networkToJoin } from './zones';
import { say } from '../../../say';

/** Connects a cluster as a zone to a global control plane (kuma.io, 2.14, production/cp-deployment/multi-zone). */
export const joinZone = defineRecipe({
  id: 'kuma/join-zone',
  pattern: 'kuma',
  reads: kumaReads,
  title: ({ newcomer }, { global }) =>
    say`Make ${newcomer.name} a zone of the global control plane in ${global.name}`,
  applies: networkToJoin,
  steps: (situation, network) => [
    ...preflight(situation, network),
    installZone(situation, network),
    verify(situation, network),
  ],
});

function installZone(
  { newcomer }: MigrationSituation,
  network: Network,
): StepDraft {
  const { global, version } = network;
  return {
    id: 'install-zone',
    title: say`Install a zone control plane, ingress and egress in ${newcomer.name}`,
    why: [
      say`The control plane connects to ${global.name} under the name ${newcomer.label}, and gets all meshes and policies from there; the ingress lets the other zones in.`,
      say`It verifies the global control plane by the authority that you name. One that still shows the certificate that it made itself cannot be verified: then leave the Secret out and set controlPlane.tls.kdsZoneClient.skipVerify=true in its place, which encrypts, but lets anybody pose as the global control plane.`,
    ],
    cluster: newcomer.ref,
    kind: 'change',
    run: installZoneScript(newcomer.name, newcomer.label, network),
    rollback: uninstallZoneScript(newcomer.name, newcomer.label, network, [
      `kubectl --context ${word(global.name)} delete zones.kuma.io ${word(
        newcomer.label,
      )} --ignore-not-found`,
    ]),
    checks: [
      {
        id: 'installed',
        title: say`Kuma runs there, in the version of ${global.name}`,
        probe: technologyPresent.ask({
          cluster: newcomer.ref,
          technology: 'kuma',
          ...(version.type === 'known' ? { version: version.text } : {}),
        }),
      },
      {
        id: 'registered',
        title: say`${global.name} has the zone ${newcomer.label}`,
        probe: zoneObject(global.ref, newcomer.label, 'present'),
      },
      {
        id: 'ingress',
        title: say`${newcomer.name} has a zone ingress`,
        probe: objectExists.ask({
          cluster: newcomer.ref,
          group: 'kuma.io',
          resource: 'zoneingresses',
          kind: 'ZoneIngress',
          label: { key: 'kuma.io/zone', value: newcomer.label },
          expected: 'present',
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
    id: 'zone-online',
    title: say`See that the zone is online`,
    why: say`From here on, workloads of namespaces with the label kuma.io/sidecar-injection=enabled take part once they are restarted. The objects tell that the zones know each other's ingress, and only traffic tells that it is reached.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: [
      `kubectl --context ${word(global.name)} get zoneinsight ${word(
        newcomer.label,
      )} -o yaml`,
      `kubectl --context ${word(
        newcomer.name,
      )} -n ${NAMESPACE} get zoneingresses`,
    ].join('\n'),
    checks: [
      {
        id: 'online',
        title: say`${newcomer.name} is connected to ${global.name}`,
        probe: zoneConnected(newcomer.ref, global.ref),
      },
      ...zones.map(({ ref, name }) => ({
        id: ref,
        title: say`${newcomer.name} and ${name} know the way to each other`,
        probe: zonesLinked(newcomer.ref, ref),
      })),
      {
        id: 'traffic',
        title: say`A service of another zone answers`,
        probe: byHand.ask({
          because: say`No object tells whether an ingress can be reached`,
        }),
      },
    ],
  };
}
