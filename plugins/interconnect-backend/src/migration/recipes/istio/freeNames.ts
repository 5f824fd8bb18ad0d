import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { ExistingMesh, Site, valuesOf } from './mesh';
import { ISTIO_SYSTEM, NETWORK } from './settings';
import { say } from '../../../say';

/** That nobody else goes by the newcomer's names. */
export function freeNames(
  newcomer: Site,
  { members, flat }: Pick<ExistingMesh, 'members' | 'flat'>,
): StepDraft {
  const { clusterId, network } = newcomer;
  const secret = `istio-remote-secret-${word(clusterId)}`;
  return {
    id: 'free-names',
    title: say`Make sure that no member goes by the names of ${newcomer.name}`,
    why: say`Istio tells clusters apart by their id, and assumes that pods of one network reach each other directly: a name that is used twice sends traffic to where it does not arrive.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(valuesOf(clusterId, network), [
      ...members.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} -n ${ISTIO_SYSTEM} get secret ${secret} --ignore-not-found -o name`,
      ),
      ...members.map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get services -A -l ${NETWORK} -L ${NETWORK}`,
      ),
    ]),
    checks: members.flatMap(({ ref, name }) => [
      {
        id: `id ${ref}`,
        title: say`${name} has no remote secret of that name yet`,
        probe: objectExists.ask({
          cluster: ref,
          group: '',
          resource: 'secrets',
          kind: 'Secret',
          namespace: ISTIO_SYSTEM,
          label: { key: 'istio/multiCluster', value: 'true' },
          ...(clusterId.type === 'known'
            ? { name: `istio-remote-secret-${clusterId.text}` }
            : {}),
          expected: 'absent',
        }),
      },
      ...(flat || network?.type !== 'known'
        ? []
        : [
            {
              id: `network ${ref}`,
              title: say`${name} has no gateway of a network of that name`,
              probe: objectExists.ask({
                cluster: ref,
                group: '',
                resource: 'services',
                kind: 'Service',
                label: { key: NETWORK, value: network.text },
                expected: 'absent',
              }),
            },
          ]),
    ]),
  };
}
