import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { word } from '../../shell';
import { Member } from './member';
import { say } from '../../../say';

type Named = Pick<Member, 'ref' | 'name'>;

/** A tunnel between each of these pairs. */
export function tunnelsUp(
  pairs: readonly (readonly [Named, Named])[],
  cluster?: string,
): StepDraft {
  const names = [...new Set(pairs.map(([{ name }]) => name))];
  return {
    id: 'tunnels-up',
    title: say`See a tunnel to each member`,
    why: say`The mesh is full: a missing tunnel means a firewall or NAT between just those two gateways.`,
    ...(cluster === undefined ? {} : { cluster }),
    kind: 'verify',
    run: names
      .map(name => `subctl show connections --context ${word(name)}`)
      .join('\n'),
    checks: pairs.map(([one, other]) => ({
      id: cluster === one.ref ? other.ref : `${one.ref} ${other.ref}`,
      title: say`The tunnel between ${one.name} and ${other.name} is up`,
      probe: linkState.ask({
        technology: 'submariner',
        plane: 'data',
        from: one.ref,
        to: other.ref,
        atLeast: 'up',
      }),
    })),
  };
}

/** Real traffic between two clusters (submariner.io, operations/deployment/subctl, verify). */
export function verifyTraffic(from: Named, to: readonly Named[]): StepDraft {
  return {
    id: 'verify-traffic',
    title: say`Send traffic through`,
    why: say`A tunnel that is up can still lose large packets or stop at a network policy; subctl sends real traffic between pods of both clusters, from namespaces that it makes and removes.`,
    cluster: from.ref,
    kind: 'verify',
    run: to
      .map(
        ({ name }) =>
          `subctl verify --context ${word(from.name)} --tocontext ${word(
            name,
          )} --only connectivity,service-discovery`,
      )
      .join('\n'),
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
