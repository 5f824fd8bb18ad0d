import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { knownOr, script, word } from '../../shell';
import { Mesh, meshToJoin } from './mesh';
import { preflight } from './preflight';
import { submarinerReads } from './reads';
import { say } from '../../../say';

/** Adds a cluster to a Submariner mesh, with subctl (submariner.io, operations/deployment/subctl). */
export const joinMesh = defineRecipe({
  id: 'submariner/join-mesh',
  pattern: 'submariner',
  reads: submarinerReads,
  title: ({ newcomer }, mesh) =>
    say`Add ${newcomer.name} to the Submariner mesh of ${mesh.members
      .map(({ name }) => name)
      .join(', ')}`,
  applies: meshToJoin,
  steps: (situation, mesh) => [
    ...preflight(situation, mesh),
    labelGateway(situation),
    deploy(situation, mesh),
    tunnelsUp(situation, mesh),
    verifyTraffic(situation, mesh),
  ],
});

/** subctl asks for a node where none is labelled; labelling first makes the choice a step of its own. */
function labelGateway({ newcomer }: MigrationSituation): StepDraft {
  const context = word(newcomer.name);
  const node = knownOr(
    undefined,
    'GATEWAY_NODE',
    `a node of ${newcomer.name} that the other gateways can reach, from the list of kubectl get nodes -o wide`,
  );
  return {
    id: 'label-gateway',
    title: say`Choose a gateway node in ${newcomer.name}`,
    why: say`The gateway runs on nodes with this label. All traffic to the other clusters passes through it, so it needs a public address or a NAT that lets UDP 4500 in.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: script(
      [node],
      [
        `kubectl --context ${context} get nodes -o wide`,
        `kubectl --context ${context} label node ${word(
          node,
        )} submariner.io/gateway=true`,
      ],
    ),
    rollback: script(
      [node],
      [
        `kubectl --context ${context} label node ${word(
          node,
        )} submariner.io/gateway-`,
      ],
    ),
    checks: [
      {
        id: 'labelled',
        title: say`A node is labelled as gateway`,
        probe: objectExists.ask({
          cluster: newcomer.ref,
          group: '',
          resource: 'nodes',
          kind: 'Node',
          label: { key: 'submariner.io/gateway', value: 'true' },
          expected: 'present',
        }),
      },
    ],
  };
}

/** broker-info.subm holds the key of all tunnels: it is written for this step only, and removed. */
function deploy({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  const context = word(newcomer.name);
  return {
    id: 'deploy-submariner',
    title: say`Join ${newcomer.name} to the broker`,
    why: say`subctl deploys the operator, gateway, route agents and service discovery, and registers the cluster at the broker; the tunnels then make themselves.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: script(
      [mesh.brokerContext, mesh.version],
      [
        'umask 077',
        `subctl recover-broker-info --context ${word(mesh.brokerContext)}`,
        `subctl join broker-info.subm ${flags({ newcomer }, mesh).join(' ')}`,
        'rm -f broker-info.subm',
      ],
    ),
    rollback: script(
      [mesh.brokerContext],
      [
        `subctl uninstall --context ${context}`,
        `kubectl --context ${word(mesh.brokerContext)} -n ${word(
          mesh.brokerNamespace,
        )} delete clusters.submariner.io ${word(
          newcomer.label,
        )} --ignore-not-found`,
      ],
    ),
    disruptive: say`Every node of ${newcomer.name} gets new routes and firewall rules, and its CoreDNS is told to forward clusterset.local. The other members add a tunnel and keep the ones they have.`,
    checks: [
      {
        id: 'installed',
        title: say`Submariner runs there, in the version of the mesh`,
        probe: technologyPresent.ask({
          cluster: newcomer.ref,
          technology: 'submariner',
          ...(mesh.version.type === 'known'
            ? { version: mesh.version.text }
            : {}),
        }),
      },
      ...(mesh.broker === undefined
        ? []
        : [
            {
              id: 'registered',
              title: say`${newcomer.name} is joined to the broker in ${mesh.broker.name}`,
              probe: linkState.ask({
                technology: 'submariner',
                plane: 'control',
                from: newcomer.ref,
                to: mesh.broker.ref,
                atLeast: 'configured',
              }),
            },
          ]),
    ],
  };
}

function flags(
  { newcomer }: Pick<MigrationSituation, 'newcomer'>,
  mesh: Mesh,
): string[] {
  const facts = newcomer.cluster?.facts ?? newcomer.said;
  const pods = facts.podCidrs ?? [];
  const services = facts.serviceCidrs ?? [];
  return [
    `--context ${word(newcomer.name)}`,
    `--clusterid ${word(newcomer.label)}`,
    '--natt=true',
    // One range each is what subctl takes; it finds out by itself where there are several.
    ...(pods.length === 1 ? [`--clustercidr ${word(pods[0])}`] : []),
    ...(services.length === 1 ? [`--servicecidr ${word(services[0])}`] : []),
    ...(mesh.cableDriver === undefined
      ? []
      : [`--cable-driver ${word(mesh.cableDriver)}`]),
    `--version ${word(mesh.version)}`,
  ];
}

function tunnelsUp({ newcomer }: MigrationSituation, mesh: Mesh): StepDraft {
  return {
    id: 'tunnels-up',
    title: say`See a tunnel to each member`,
    why: say`The mesh is full: a missing tunnel means a firewall or NAT between just those two gateways.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: `subctl show connections --context ${word(newcomer.name)}`,
    checks: mesh.members.map(({ ref, name }) => ({
      id: ref,
      title: say`The tunnel between ${newcomer.name} and ${name} is up`,
      probe: linkState.ask({
        technology: 'submariner',
        plane: 'data',
        from: newcomer.ref,
        to: ref,
        atLeast: 'up',
      }),
    })),
  };
}

function verifyTraffic(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const [first] = mesh.members;
  return {
    id: 'verify-traffic',
    title: say`Send traffic through`,
    why: say`A tunnel that is up can still lose large packets or stop at a network policy; subctl sends real traffic between pods of both clusters, from namespaces that it makes and removes.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: `subctl verify --context ${word(newcomer.name)} --tocontext ${word(
      first.name,
    )} --only connectivity,service-discovery`,
    checks: [
      {
        id: 'traffic',
        title: say`subctl verify ends without failures`,
        probe: byHand.ask({
          because: say`Only the command itself can tell; no object keeps its result`,
        }),
      },
    ],
  };
}
