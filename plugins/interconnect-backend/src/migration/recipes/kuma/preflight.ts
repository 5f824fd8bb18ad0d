import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { zoneConnected, zoneObject } from './checks';
import { NAMESPACE, Network } from './zones';
import { say } from '../../../say';

/** What can be known to go wrong before a zone is made. */
export function preflight(
  situation: MigrationSituation,
  network: Network,
): StepDraft[] {
  const { newcomer } = situation;
  return [
    seeMembers(newcomer, [network.global, ...network.zones], {
      id: 'kuma',
      title: 'Kuma',
    }),
    ...(network.zones.length === 0 ? [] : [zonesConnected(network)]),
    freeZoneName(situation, network),
    mutualTls(network),
    sameVersion(situation, network),
    openFirewalls(situation, network),
  ];
}

function zonesConnected({ global, zones }: Network): StepDraft {
  return {
    id: 'zones-connected',
    title: say`Look at the global control plane and its zones`,
    why: say`A zone that is offline before would be taken for a fault of the new one afterwards. While ${global.name} is away, nobody gets new configuration, and no zone can join.`,
    cluster: global.ref,
    kind: 'preflight',
    run: `kubectl --context ${word(global.name)} get zones,zoneinsights`,
    checks: zones.map(({ ref, name }) => ({
      id: ref,
      title: say`${name} is connected`,
      probe: zoneConnected(ref, global.ref),
    })),
  };
}

function freeZoneName(
  { newcomer }: MigrationSituation,
  { global }: Network,
): StepDraft {
  return {
    id: 'free-zone-name',
    title: say`Make sure that no zone is called ${newcomer.label}`,
    why: say`Zones are told apart by their names alone; the control planes of two clusters under one name would overwrite what the other reports.`,
    cluster: global.ref,
    kind: 'preflight',
    run: `kubectl --context ${word(global.name)} get zones`,
    checks: [
      {
        id: 'free',
        title: say`${global.name} knows no zone ${newcomer.label}`,
        probe: zoneObject(global.ref, newcomer.label, 'absent'),
      },
    ],
  };
}

function mutualTls({ global }: Network): StepDraft {
  return {
    id: 'mutual-tls',
    title: say`Make sure that the mesh has mutual TLS on`,
    why: [
      say`Zone ingresses find the service of a connection by the server name in its TLS handshake, so that a mesh without mutual TLS has no traffic between zones.`,
      say`Turning it on is a change to all zones at once, and no part of this plan. Where each mesh has a MeshIdentity in its place, skip this step.`,
    ],
    cluster: global.ref,
    kind: 'preflight',
    run: `kubectl --context ${word(
      global.name,
    )} get meshes -o custom-columns=NAME:.metadata.name,MTLS:.spec.mtls.enabledBackend`,
    checks: [
      {
        id: 'on',
        title: say`A mesh has a certificate authority turned on`,
        probe: objectExists.ask({
          cluster: global.ref,
          group: 'kuma.io',
          resource: 'meshes',
          kind: 'Mesh',
          field: { path: ['spec', 'mtls', 'enabledBackend'] },
          expected: 'present',
        }),
      },
    ],
  };
}

function sameVersion(
  { newcomer }: MigrationSituation,
  { global, version }: Network,
): StepDraft {
  return {
    id: 'same-version',
    title: say`Take kumactl in the version of ${global.name}`,
    why: say`kumactl installs its own version. A zone may be somewhat older than the global control plane, but never newer.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(
      [version],
      [
        `kumactl version  # must print ${word(version)}`,
        `kubectl --context ${word(
          newcomer.name,
        )} auth can-i '*' '*' --all-namespaces`,
      ],
    ),
    checks: [
      {
        id: 'version',
        title: say`kumactl has that version, and you may install in ${newcomer.name}`,
        probe: byHand.ask({
          because: say`Only the commands themselves can tell`,
        }),
      },
    ],
  };
}

function openFirewalls(
  { newcomer }: MigrationSituation,
  { global, zones, address }: Network,
): StepDraft {
  const where = address.type === 'known' ? address.text : `${global.name}:5685`;
  const others = namesOf(zones);
  return {
    id: 'open-firewalls',
    title: say`Let ${newcomer.name} reach the global control plane and the other zones`,
    why: [
      say`${newcomer.name} opens TCP to the global control plane at ${where}; nothing is opened from there.`,
      ...(zones.length === 0
        ? []
        : [
            say`Workloads of each zone open TCP 10001 to the zone ingress of the others: between ${newcomer.name} and ${others}. A zone whose ingress cannot be reached can call the others, but serve nobody.`,
          ]),
    ],
    cluster: newcomer.ref,
    kind: 'preflight',
    run: [
      `kubectl --context ${word(
        global.name,
      )} -n ${NAMESPACE} get service kuma-global-zone-sync`,
      ...zones.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} -n ${NAMESPACE} get service kuma-ingress`,
      ),
    ].join('\n'),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'open',
        title: say`The ports are open`,
        probe: byHand.ask({
          because: say`Kubernetes objects do not show firewalls; the connection of a later step will tell`,
        }),
      },
    ],
  };
}
