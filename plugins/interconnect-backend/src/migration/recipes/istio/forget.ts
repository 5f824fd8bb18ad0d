import { StepDraft } from '../../defineRecipe';
import { noLink } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { Leaving } from './leaving';
import { giveAccess } from './linkPair';
import { Site, valuesOf } from './mesh';
import { ISTIO_SYSTEM } from './settings';
import { say } from '../../../say';

const LABEL = { key: 'istio/multiCluster', value: 'true' };

/** Takes the leaver's endpoints from another cluster, so that nobody there sends to it any more. */
export function forgetLeaver(other: Site, leaving: Leaving): StepDraft {
  const { leaver } = leaving;
  const secret = secretOf(leaver, other, leaving);
  return {
    id: `forget-${leaver.label}-${other.label}`,
    title: say`Let ${other.name} send nothing to ${leaver.name} any more`,
    why: say`Without the remote secret istiod of ${other.name} drops the endpoints in ${leaver.name}, and proxies send new calls to the others that there are.`,
    cluster: other.ref,
    kind: 'change',
    run: script(valuesOf(leaver.clusterId), [
      `kubectl --context ${word(other.name)} -n ${ISTIO_SYSTEM} delete secret ${
        secret.word
      }`,
    ]),
    rollback: script(valuesOf(leaver.clusterId), [giveAccess(leaver, other)]),
    disruptive: say`Calls from ${other.name} that only ${leaver.name} answers fail from here on.`,
    checks: [
      {
        id: 'forgotten',
        title: say`${other.name} has no remote secret for ${leaver.name}`,
        probe: objectExists.ask({
          cluster: other.ref,
          group: '',
          resource: 'secrets',
          kind: 'Secret',
          namespace: ISTIO_SYSTEM,
          label: LABEL,
          ...(secret.name === undefined ? {} : { name: secret.name }),
          expected: 'absent',
        }),
      },
    ],
  };
}

/** Takes the others' endpoints from the leaver. */
export function forgetOthers({ leaver, others }: Leaving): StepDraft {
  const ids = others.map(({ clusterId }) => clusterId);
  return {
    id: 'forget-others',
    title: say`Let ${leaver.name} send nothing to the others any more`,
    why: say`Its workloads keep to the endpoints of their own cluster. The tokens that these Secrets held stay valid: to take them back too, delete the Secret istio-reader-service-account-istio-remote-secret-token in each other cluster, and make the remote secrets for that cluster anew.`,
    cluster: leaver.ref,
    kind: 'change',
    run: `kubectl --context ${word(
      leaver.name,
    )} -n ${ISTIO_SYSTEM} delete secret -l ${LABEL.key}=${LABEL.value}`,
    rollback: script(
      valuesOf(...ids),
      others.map(other => giveAccess(other, leaver)),
    ),
    disruptive: say`Calls from ${leaver.name} that only other clusters answer fail from here on.`,
    checks: others.map(({ ref, name }) => ({
      id: ref,
      title: say`${leaver.name} and ${name} know nothing of each other`,
      probe: noLink.ask({
        technology: 'istio',
        plane: 'data',
        from: leaver.ref,
        to: ref,
      }),
    })),
  };
}

/** How the Secret is called by which one cluster reads another: as the link between them shows. */
function secretOf(
  read: Site,
  reader: Site,
  { links }: Leaving,
): { word: string; name?: string } {
  const ends = [read.ref, reader.ref];
  const shown = links
    .filter(({ from, to }) => ends.includes(from) && ends.includes(to))
    .flatMap(({ evidence }) => evidence)
    .find(
      ({ cluster, object }) =>
        cluster === reader.ref && object.kind === 'Secret',
    )?.object.name;
  if (shown !== undefined) {
    return { word: word(shown), name: shown };
  }
  const { clusterId } = read;
  return {
    word: `istio-remote-secret-${word(clusterId)}`,
    ...(clusterId.type === 'known'
      ? { name: `istio-remote-secret-${clusterId.text}` }
      : {}),
  };
}
