import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import { Leaving } from './leaving';
import { say } from '../../../say';

const EXPORTS = 'serviceexports.multicluster.x-k8s.io';
const EXPORT = {
  group: 'multicluster.x-k8s.io',
  resource: 'serviceexports',
  kind: 'ServiceExport',
};

/** Withdraws services while the others can still be told (submariner.io, operations/deployment/subctl, unexport). */
export function unexportServices({
  member: { ref, name },
  exports,
}: Leaving): StepDraft {
  const context = word(name);
  const file = 'exported-services.txt';
  const each = (verb: string) =>
    `while read -r namespace name; do subctl ${verb} service --context ${context} --namespace "$namespace" "$name"; done < ${file}`;
  const known = (verb: string) =>
    (exports ?? []).map(
      service =>
        `subctl ${verb} service --context ${context} --namespace ${word(
          service.namespace,
        )} ${word(service.name)}`,
    );
  return {
    id: 'unexport-services',
    title: say`Stop exporting services of ${name}`,
    why:
      exports === undefined
        ? say`While ${name} is joined, the others are told that its services are gone, and send requests to other clusters that export the same. Which services it exports was not seen, so a file keeps their names.`
        : say`While ${name} is joined, the others are told that its services are gone, and send requests to other clusters that export the same.`,
    cluster: ref,
    kind: 'change',
    run:
      exports === undefined
        ? [
            `kubectl --context ${context} get ${EXPORTS} -A --no-headers -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name > ${file}`,
            each('unexport'),
          ].join('\n')
        : known('unexport').join('\n'),
    rollback:
      exports === undefined ? each('export') : known('export').join('\n'),
    disruptive: say`Other clusters no longer find these services in ${name}; where no other cluster exports them, their names stop to resolve.`,
    checks:
      exports === undefined
        ? [
            {
              id: 'none',
              title: say`${name} exports no service`,
              probe: objectExists.ask({
                cluster: ref,
                ...EXPORT,
                expected: 'absent',
              }),
            },
          ]
        : exports.map(service => ({
            id: `${service.namespace}/${service.name}`,
            title: say`${service.namespace}/${service.name} is not exported`,
            probe: objectExists.ask({
              cluster: ref,
              ...EXPORT,
              ...service,
              expected: 'absent' as const,
            }),
          })),
  };
}
