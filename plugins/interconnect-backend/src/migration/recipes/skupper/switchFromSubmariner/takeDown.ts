import { StepDraft } from '../../../defineRecipe';
import { noLink } from '../../../probes/linkState';
import { technologyAbsent } from '../../../probes/technologyPresent';
import { word } from '../../../shell';
import { NewSite } from '../newNetwork';
import { Tunnels } from './tunnels';
import { say } from '../../../../say';

/** Uninstalls Submariner, where the broker is last (submariner.io, operations/cleanup). */
export function takeDown({ members }: Tunnels): StepDraft[] {
  return members.map(uninstall);
}

function uninstall(site: NewSite): StepDraft {
  return {
    id: `uninstall-${site.label}`,
    title: say`Uninstall Submariner from ${site.name}`,
    why: say`subctl removes agents, routes and firewall rules from all nodes, and the broker with the last that needs it. What clients of clusterset.local were forgotten shows now, one cluster at a time.`,
    cluster: site.ref,
    kind: 'change',
    run: `subctl uninstall --yes --context ${word(site.name)}`,
    irreversible: say`Going back means to join ${site.name} to the broker anew, or to make a new broker once that is gone too.`,
    disruptive: say`Whatever still goes through the tunnels of ${site.name}, by a name under clusterset.local or by addresses, breaks.`,
    checks: [
      {
        id: 'gone',
        title: say`${site.name} has no Submariner any more`,
        probe: technologyAbsent.ask({
          cluster: site.ref,
          technology: 'submariner',
        }),
      },
    ],
  };
}

/** Sees that nobody looks for a tunnel any more. */
export function noTunnels({ links, members, next }: Tunnels): StepDraft {
  const nameOf = (ref: string) =>
    next.sites.find(site => site.ref === ref)?.name ?? ref;
  return {
    id: 'no-tunnels',
    title: say`See that no tunnel is left`,
    why: say`What firewalls let through for Submariner only can be closed now: UDP 4500 and 4490, and the API server of the broker.`,
    cluster: members.at(-1)?.ref,
    kind: 'verify',
    run: members
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get namespaces submariner-operator submariner-k8s-broker --ignore-not-found`,
      )
      .join('\n'),
    checks: links.map(({ id, technology, plane, from, to }) => ({
      id,
      title:
        plane === 'data'
          ? say`There is no tunnel between ${nameOf(from)} and ${nameOf(to)}`
          : say`${nameOf(from)} is not joined to the broker in ${nameOf(to)}`,
      probe: noLink.ask({ technology, plane, from, to }),
    })),
  };
}
