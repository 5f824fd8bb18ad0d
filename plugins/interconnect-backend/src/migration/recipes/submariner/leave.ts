import { defineRecipe, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { linkState, noLink } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { technologyAbsent } from '../../probes/technologyPresent';
import { knownOr, script, word } from '../../shell';
import {
  DROP_BROKER_INFO,
  forget,
  joinCommand,
  recoverBrokerInfo,
  registrationOf,
} from './joinBroker';
import { gatewayNodeOf } from './labelGateway';
import { leavePreflight } from './leavePreflight';
import { Leaving, memberToLeave } from './leaving';
import { submarinerReads } from './reads';
import { unexportServices } from './unexportServices';
import { say } from '../../../say';

/** Takes a cluster out of a Submariner mesh (submariner.io, operations/cleanup; operations/deployment/subctl, uninstall). */
export const leave = defineRecipe({
  id: 'submariner/leave',
  change: 'leave',
  pattern: 'submariner',
  reads: submarinerReads,
  title: (_, { member, others }) =>
    say`Take ${member.name} out of the Submariner mesh with ${namesOf(others)}`,
  applies: memberToLeave,
  steps: (_, leaving) => [
    ...leavePreflight(leaving),
    ...(leaving.exports?.length === 0 ? [] : [unexportServices(leaving)]),
    uninstall(leaving),
    revokeAccess(leaving),
    noTunnels(leaving),
    ...(leaving.kept.length === 0 ? [] : [othersUntouched(leaving)]),
  ],
});

/**
 * The gateway takes its cluster's registration from the broker before it goes; where it cannot reach
 * the broker any more, the registration stays, and the others go on looking for a gateway.
 */
function uninstall({ member, set, others, informant }: Leaving): StepDraft {
  const { ref, name, label } = member;
  const { broker, brokerContext, brokerNamespace, version } = set;
  const context = word(name);
  const node = knownOr(
    undefined,
    'GATEWAY_NODE',
    `the node of ${name} that was the gateway`,
  );
  return {
    id: 'uninstall-submariner',
    title: say`Uninstall Submariner from ${name}`,
    why: say`subctl removes agents, routes and firewall rules from all nodes, the label from gateway nodes and the definitions of Submariner's objects; its registration is then removed at the broker, where the gateway could not do that itself.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [brokerContext],
      [`subctl uninstall --yes --context ${context}`, ...forget(label, set)],
    ),
    rollback: script(
      [node, version],
      [
        `kubectl --context ${context} label node ${word(
          node,
        )} submariner.io/gateway=true`,
        ...recoverBrokerInfo(informant),
        joinCommand(member, set),
        DROP_BROKER_INFO,
      ],
    ),
    disruptive: say`Connections between ${name} and ${others
      .map(other => other.name)
      .join(', ')} break; the tunnels among the others stay.`,
    checks: [
      {
        id: 'uninstalled',
        title: say`${name} has no Submariner any more`,
        probe: technologyAbsent.ask({ cluster: ref, technology: 'submariner' }),
      },
      {
        id: 'unlabelled',
        title: say`No node of ${name} is labelled as gateway`,
        probe: objectExists.ask({ ...gatewayNodeOf(ref), expected: 'absent' }),
      },
      {
        id: 'forgotten',
        title: say`The broker knows no ${label} any more`,
        probe:
          broker === undefined
            ? byHand.ask({
                because: say`Which cluster holds the broker was not seen`,
              })
            : objectExists.ask({
                ...registrationOf(label, broker.ref, brokerNamespace),
                expected: 'absent',
              }),
      },
    ],
  };
}

/** subctl join makes a ServiceAccount for each member, and subctl uninstall leaves it. */
function revokeAccess({ member: { name, label }, set }: Leaving): StepDraft {
  const { broker, brokerContext, brokerNamespace } = set;
  const atBroker = `kubectl --context ${word(brokerContext)} -n ${word(
    brokerNamespace,
  )}`;
  return {
    id: 'revoke-access',
    title: say`Take from ${name} its access to the broker`,
    why: say`The token by which ${name} wrote to the broker is valid until its ServiceAccount is gone, and nothing else removes that. The key of the tunnels is common to all members: who must not know it any more makes a new set with a new one.`,
    ...(broker === undefined ? {} : { cluster: broker.ref }),
    kind: 'change',
    run: script(
      [brokerContext],
      [
        `${atBroker} delete serviceaccount ${word(
          `cluster-${label}`,
        )} --ignore-not-found`,
        `${atBroker} delete rolebinding ${word(
          `cluster-${label}-submariner-k8s-broker-cluster`,
        )} --ignore-not-found`,
      ],
    ),
    rollback:
      '# subctl join, by which the step before is undone, makes them anew',
    checks: [
      {
        id: 'revoked',
        title: say`The broker has no ServiceAccount of ${name}`,
        probe: byHand.ask({
          because: say`ServiceAccounts are not read; kubectl get serviceaccounts tells`,
        }),
      },
    ],
  };
}

function noTunnels({ member, others, set }: Leaving): StepDraft {
  const { broker } = set;
  const gone = [
    ...others.map(other => ({ other, plane: 'data' as const })),
    ...(broker === undefined
      ? []
      : [{ other: broker, plane: 'control' as const }]),
  ];
  return {
    id: 'no-tunnels',
    title: say`See that nobody looks for ${member.name} any more`,
    why: say`A registration that stays behind keeps the other gateways connecting for ever. What their firewalls let through for ${member.name} only can be closed now.`,
    kind: 'verify',
    run: others
      .map(({ name }) => `subctl show connections --context ${word(name)}`)
      .join('\n'),
    checks: gone.map(({ other, plane }) => ({
      id: `${plane} ${other.ref}`,
      title:
        plane === 'data'
          ? say`There is no tunnel between ${member.name} and ${other.name}`
          : say`${member.name} is not joined to the broker in ${other.name}`,
      probe: noLink.ask({
        technology: 'submariner',
        plane,
        from: member.ref,
        to: other.ref,
      }),
    })),
  };
}

function othersUntouched({ kept, others }: Leaving): StepDraft {
  const nameOf = (ref: string) =>
    others.find(other => other.ref === ref)?.name ?? ref;
  return {
    id: 'others-untouched',
    title: say`See that the tunnels of the others are as before`,
    why: say`Each two gateways have a tunnel of their own, so none of the others may have changed.`,
    kind: 'verify',
    run: others
      .map(({ name }) => `subctl show connections --context ${word(name)}`)
      .join('\n'),
    checks: kept.map(({ from, to, plane, technology, state }) => ({
      id: `${from} ${to}`,
      title: say`The tunnel between ${nameOf(from)} and ${nameOf(
        to,
      )} is as it was: ${state}`,
      probe: linkState.ask({ technology, plane, from, to, atLeast: state }),
    })),
  };
}
