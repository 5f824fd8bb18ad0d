import { StepDraft } from '../../../defineRecipe';
import { namesOf } from '../../../namesOf';
import { byHand } from '../../../probes/byHand';
import { objectExists } from '../../../probes/objectExists';
import { word } from '../../../shell';
import { NewSite } from '../newNetwork';
import { NAMESPACE } from '../start';
import { ExportedService, Tunnels } from './tunnels';
import { say } from '../../../../say';

const EXPORTS = 'serviceexports.multicluster.x-k8s.io';
const EXPORT = {
  group: 'multicluster.x-k8s.io',
  resource: 'serviceexports',
  kind: 'ServiceExport',
};

/** Moves those that call, one service after the other, and then withdraws its old name. */
export function moveServices({ services, members }: Tunnels): StepDraft[] {
  return services === undefined ? members.map(moveAll) : services.map(move);
}

function move({ namespace, name, from }: ExportedService): StepDraft {
  const next = `${name}-${namespace}.${NAMESPACE}.svc.cluster.local`;
  const before = `${name}.${namespace}.svc.clusterset.local`;
  const each = (verb: string) =>
    from
      .map(
        site =>
          `subctl ${verb} service --context ${word(
            site.name,
          )} --namespace ${word(namespace)} ${word(name)}`,
      )
      .join('\n');
  return {
    id: `move-${name}.${namespace}`,
    title: say`Let those that call ${name} of ${namespace} call it by its new name`,
    why: [
      say`In every cluster, ${next} takes the place of ${before}; both work until this step withdraws the export from ${namesOf(
        from,
      )}.`,
      say`Change the callers first, one after the other, and look at their errors before the next.`,
    ],
    cluster: from[0].ref,
    kind: 'change',
    run: each('unexport'),
    rollback: each('export'),
    disruptive: say`Whoever still calls ${before} does not find it any more.`,
    checks: [
      moved(),
      ...from.map(site => ({
        id: `withdrawn-${site.ref}`,
        title: say`${site.name} exports it no more`,
        probe: objectExists.ask({
          cluster: site.ref,
          ...EXPORT,
          namespace,
          name,
          expected: 'absent',
        }),
      })),
    ],
  };
}

/** Where the names of the services were not seen, a file keeps them. */
function moveAll(site: NewSite): StepDraft {
  const context = word(site.name);
  const file = `exported-services-${site.label}.txt`;
  const each = (verb: string) =>
    `while read -r namespace name; do subctl ${verb} service --context ${context} --namespace "$namespace" "$name"; done < ${file}`;
  return {
    id: `move-services-${site.label}`,
    title: say`Let those that call services of ${site.name} call them by their new names`,
    why: [
      say`Which services ${site.name} exports was not seen; a file keeps their names. In every cluster, the service's name, a hyphen and its namespace, in the namespace ${NAMESPACE}, take the place of the name under clusterset.local.`,
      say`Change the callers first, one after the other, and look at their errors before the next.`,
    ],
    cluster: site.ref,
    kind: 'change',
    run: [
      `kubectl --context ${context} get ${EXPORTS} -A --no-headers -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name > ${file}`,
      each('unexport'),
    ].join('\n'),
    rollback: each('export'),
    disruptive: say`Whoever still calls services of ${site.name} under clusterset.local does not find them any more.`,
    checks: [
      moved(),
      {
        id: 'withdrawn',
        title: say`${site.name} exports no service`,
        probe: objectExists.ask({
          cluster: site.ref,
          ...EXPORT,
          expected: 'absent',
        }),
      },
    ],
  };
}

function moved(): StepDraft['checks'][number] {
  return {
    id: 'moved',
    title: say`All that call it use the new name, and get answers`,
    probe: byHand.ask({
      because: say`By which name a workload calls stands in its own configuration`,
    }),
  };
}
