import { StepDraft } from '../../defineRecipe';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, word } from '../../shell';
import { ClusterSet } from './clusterSet';
import { Member } from './member';
import { say } from '../../../say';

/** broker-info.subm holds the key of all tunnels, so it is not to outlive the last step that needs it. */
export const DROP_BROKER_INFO = 'rm -f broker-info.subm';

/** Commands that write broker-info.subm anew, as a member knows it. */
export function recoverBrokerInfo(informant: string): string[] {
  return [
    'umask 077',
    `subctl recover-broker-info --context ${word(informant)}`,
  ];
}

/**
 * Joins a cluster to the broker (submariner.io, operations/deployment/subctl, join). `before` gets
 * broker-info.subm where it is not at hand, `after` removes it.
 */
export function joinBroker(
  member: Member,
  set: ClusterSet,
  { id, before = [], after = [] }: JoinOptions,
): StepDraft {
  const { ref, name, label } = member;
  const { version } = set;
  return {
    id,
    title: say`Join ${name} to the broker`,
    why: say`subctl deploys the operator, gateway, route agents and service discovery, and registers the cluster at the broker; the tunnels then make themselves.`,
    cluster: ref,
    kind: 'change',
    run: script(version === undefined ? [] : [version], [
      ...before,
      joinCommand(member, set),
      ...after,
    ]),
    rollback: script(
      [set.brokerContext],
      [
        `subctl uninstall --yes --context ${word(name)}`,
        // subctl takes the broker along where no other cluster is joined to it.
        ...(set.broker?.ref === ref ? [] : forget(label, set)),
      ],
    ),
    disruptive: say`Every node of ${name} gets new routes and firewall rules, and its CoreDNS is told to forward clusterset.local. The other members add a tunnel and keep the ones they have.`,
    checks: [
      {
        id: 'installed',
        title:
          version === undefined
            ? say`Submariner runs there`
            : say`Submariner runs there, in the version of the mesh`,
        probe: technologyPresent.ask({
          cluster: ref,
          technology: 'submariner',
          ...(version?.type === 'known' ? { version: version.text } : {}),
        }),
      },
      ...registered(member, set),
      ...globalRange(member, set),
      ...balanced(member),
    ],
  };
}

export type JoinOptions = {
  id: string;
  before?: readonly string[];
  after?: readonly string[];
};

/** Commands that take a cluster's registration from the broker, where its gateway could not. */
export function forget(
  label: string,
  { brokerContext, brokerNamespace }: ClusterSet,
): string[] {
  const atBroker = `kubectl --context ${word(brokerContext)} -n ${word(
    brokerNamespace,
  )}`;
  return [
    `${atBroker} delete clusters.submariner.io ${word(
      label,
    )} --ignore-not-found`,
    `${atBroker} delete endpoints.submariner.io -l ${word(
      `submariner-io/clusterID=${label}`,
    )}`,
  ];
}

/** The command that joins a cluster by what broker-info.subm tells. */
export function joinCommand(member: Member, set: ClusterSet): string {
  return `subctl join broker-info.subm ${flags(member, set).join(' ')}`;
}

function flags(
  { name, label, podCidrs, serviceCidrs, loadBalancer }: Member,
  { cableDriver, globalnet, version }: ClusterSet,
): string[] {
  return [
    `--context ${word(name)}`,
    `--clusterid ${word(label)}`,
    '--natt=true',
    ...(loadBalancer ? ['--load-balancer'] : []),
    // One range each is what subctl takes; it finds out by itself where there are several.
    ...(podCidrs.length === 1 ? [`--clustercidr ${word(podCidrs[0])}`] : []),
    ...(serviceCidrs.length === 1
      ? [`--servicecidr ${word(serviceCidrs[0])}`]
      : []),
    ...(globalnet?.range === undefined
      ? []
      : [`--globalnet-cidr ${word(globalnet.range)}`]),
    ...(cableDriver === undefined
      ? []
      : [`--cable-driver ${word(cableDriver)}`]),
    ...(version === undefined ? [] : [`--version ${word(version)}`]),
  ];
}

/** A broker's own cluster has no link to itself. */
function registered(
  { ref, name, label }: Member,
  { broker, brokerNamespace }: ClusterSet,
): StepDraft['checks'] {
  if (broker === undefined) {
    return [];
  }
  const id = 'registered';
  const title = say`${name} is joined to the broker in ${broker.name}`;
  return broker.ref === ref
    ? [
        {
          id,
          title,
          probe: objectExists.ask({
            ...registrationOf(label, broker.ref, brokerNamespace),
            expected: 'present',
          }),
        },
      ]
    : [
        {
          id,
          title,
          probe: linkState.ask({
            technology: 'submariner',
            plane: 'control',
            from: ref,
            to: broker.ref,
            atLeast: 'configured',
          }),
        },
      ];
}

/** Asks for a member by its name at the broker. */
export function registrationOf(
  label: string,
  broker: string,
  brokerNamespace: string,
) {
  return {
    cluster: broker,
    group: 'submariner.io',
    resource: 'clusters',
    kind: 'Cluster',
    namespace: brokerNamespace,
    name: label,
  };
}

function globalRange(
  { ref, name }: Member,
  { globalnet }: ClusterSet,
): StepDraft['checks'] {
  return globalnet?.range === undefined
    ? []
    : [
        {
          id: 'global-range',
          title: say`${name} has the global range ${globalnet.range}`,
          probe: objectExists.ask({
            cluster: ref,
            group: 'submariner.io',
            resource: 'submariners',
            kind: 'Submariner',
            field: { path: ['spec', 'globalCIDR'], value: globalnet.range },
            expected: 'present',
          }),
        },
      ];
}

function balanced({ ref, loadBalancer }: Member): StepDraft['checks'] {
  return loadBalancer
    ? [
        {
          id: 'load-balancer',
          title: say`A load balancer stands before its gateway`,
          probe: objectExists.ask({
            cluster: ref,
            group: '',
            resource: 'services',
            kind: 'Service',
            namespace: 'submariner-operator',
            name: 'submariner-gateway',
            expected: 'present',
          }),
        },
      ]
    : [];
}
