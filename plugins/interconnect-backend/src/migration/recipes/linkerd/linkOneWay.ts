import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { word } from '../../shell';
import { linked, linkObject } from './checks';
import {
  Direction,
  linkCommands,
  revokeCommands,
  unlinkCommands,
} from './commands';
import { say } from '../../../say';

type Named = { ref: string; name: string };

/** One cluster consumes another; its controller for that Link is there already. */
export function linkOneWay(
  id: string,
  source: Named,
  target: Named,
  link: string,
  consumer: string,
): StepDraft {
  const direction: Direction = {
    source: source.name,
    target: target.name,
    link,
    consumer,
  };
  return {
    id,
    title: say`Let ${source.name} use services of ${target.name}`,
    why: say`The Link says where the gateway of ${target.name} is, and its credentials let the controller in ${source.name} read which services are exported. They belong to an account of their own in ${target.name}, and go through the pipe only.`,
    cluster: source.ref,
    kind: 'change',
    run: linkCommands(direction).join('\n'),
    rollback: [...unlinkCommands(direction), ...revokeCommands(direction)].join(
      '\n',
    ),
    checks: [
      {
        id: 'link',
        title: say`The Link is there`,
        probe: linkObject(source.ref, link, 'present'),
      },
      {
        id: 'state',
        title: say`It leads to ${target.name}, and is in order`,
        probe: linked(source.ref, target.ref),
      },
    ],
  };
}

/** What objects and the command line tell of the new links. */
export function verifyLinks(
  clusters: readonly Named[],
  pairs: readonly (readonly [Named, Named])[],
): StepDraft {
  return {
    id: 'verify-links',
    title: say`See that the gateways answer`,
    why: say`From here on, a service is used elsewhere once it has the label mirror.linkerd.io/exported=true, and the namespace exists in both clusters. Until one is mirrored, no object shows whether a gateway answers; the command asks the controllers.`,
    cluster: clusters[0].ref,
    kind: 'verify',
    run: clusters
      .flatMap(({ name }) => [
        `linkerd --context ${word(name)} multicluster check`,
        `linkerd --context ${word(name)} multicluster gateways`,
      ])
      .join('\n'),
    checks: [
      ...pairs.map(([one, other]) => ({
        id: `${one.ref} ${other.ref}`,
        title: say`The link between ${one.name} and ${other.name} is in order`,
        probe: linked(one.ref, other.ref),
      })),
      {
        id: 'alive',
        title: say`All gateways are alive`,
        probe: byHand.ask({
          because: say`Only the command can tell while no service is mirrored`,
        }),
      },
    ],
  };
}
