import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import { seeMembers } from '../../steps/seeMembers';
import { Leaving } from './leaving';
import { say } from '../../../say';

/** Who would miss the cluster, before anything is taken away. */
export function leavePreflight(leaving: Leaving): StepDraft[] {
  const { member, others } = leaving;
  return [
    seeMembers(member, others, { id: 'submariner', title: 'Submariner' }),
    noBroker(leaving),
    dependents(leaving),
  ];
}

/** subctl uninstall removes a broker that it takes for unused. */
function noBroker({ member: { ref, name } }: Leaving): StepDraft {
  return {
    id: 'no-broker',
    title: say`Make sure that ${name} holds no broker`,
    why: say`Members find each other through the broker, and subctl removes it with the rest where it takes it for unused.`,
    cluster: ref,
    kind: 'preflight',
    run: `subctl show brokers --context ${word(name)}`,
    checks: [
      {
        id: 'none',
        title: say`${name} holds no broker`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'submariner.io',
          resource: 'brokers',
          kind: 'Broker',
          expected: 'absent',
        }),
      },
    ],
  };
}

function dependents({ member, others, exports }: Leaving): StepDraft {
  const { ref, name } = member;
  const names = others.map(other => other.name).join(', ');
  return {
    id: 'dependents',
    title: say`Ask who needs ${name} and what it needs`,
    why: [
      exportsOf(name, exports),
      say`Its own pods lose what they call under clusterset.local or by addresses of pods and services in ${names}.`,
    ],
    cluster: ref,
    kind: 'preflight',
    run: [
      `kubectl --context ${word(name)} get serviceexports,serviceimports -A`,
      ...others.map(
        other => `kubectl --context ${word(other.name)} get serviceimports -A`,
      ),
    ].join('\n'),
    checks: [
      {
        id: 'agreed',
        title: say`Nobody needs it, or all who do know`,
        probe: byHand.ask({
          because: say`Who calls whom through a tunnel is in no object; ask the owners, or look at the traffic of the gateway`,
        }),
      },
    ],
  };
}

function exportsOf(name: string, exports: Leaving['exports']) {
  if (exports === undefined) {
    return say`Which services ${name} exports to the others was not seen.`;
  }
  return exports.length === 0
    ? say`${name} exports no service to the others.`
    : say`${name} exports services that the others may call: ${exports
        .map(service => `${service.namespace}/${service.name}`)
        .join(', ')}.`;
}
