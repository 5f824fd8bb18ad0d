import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import { Founding } from './founding';
import { DROP_BROKER_INFO } from './joinBroker';
import { say } from '../../../say';

/** Deploys the broker of a new set (submariner.io, operations/deployment/subctl, deploy-broker). */
export function deployBroker({
  broker: { ref, name },
  brokerNamespace: namespace,
  globalnet,
}: Founding): StepDraft {
  const context = word(name);
  return {
    id: 'deploy-broker',
    title: say`Deploy the broker in ${name}`,
    why: [
      say`The broker is an API server with a namespace in which members leave their addresses and ranges for each other; no traffic passes through it.`,
      globalnet === undefined
        ? say`It is deployed without Globalnet, since no two of the address ranges that are known overlap; whether Globalnet is used cannot be changed without removing all members.`
        : say`It is deployed with Globalnet, since clusters have addresses in common; whether Globalnet is used cannot be changed without removing all members.`,
      say`The file broker-info.subm that it writes holds the key of all tunnels: keep it where the joins are run from, and nowhere else. The last join removes it.`,
    ],
    cluster: ref,
    kind: 'change',
    run: [
      'umask 077',
      `subctl deploy-broker --context ${context}${
        globalnet === undefined ? '' : ' --globalnet'
      }`,
    ].join('\n'),
    rollback: [
      `kubectl --context ${context} delete namespace ${word(
        namespace,
      )} --ignore-not-found`,
      `subctl uninstall --yes --context ${context}`,
      DROP_BROKER_INFO,
    ].join('\n'),
    checks: [
      {
        id: 'broker',
        title: say`${name} holds a broker`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'submariner.io',
          resource: 'brokers',
          kind: 'Broker',
          namespace,
          ...(globalnet === undefined
            ? {}
            : { field: { path: ['spec', 'globalnetEnabled'], value: true } }),
          expected: 'present',
        }),
      },
    ],
  };
}
