import { StepDraft } from '../../../defineRecipe';
import { byHand } from '../../../probes/byHand';
import { technologyPresent } from '../../../probes/technologyPresent';
import { linkState } from '../../../probes/linkState';
import { script, word } from '../../../shell';
import { OldNetwork } from './oldNetwork';
import { say } from '../../../../say';

/** Sees the network of version 1 work, so that what is broken later was not broken before. */
export function oldNetworkWorks({ next, links }: OldNetwork): StepDraft {
  const nameOf = (ref: string) =>
    next.sites.find(site => site.ref === ref)?.name ?? ref;
  return {
    id: 'old-network-works',
    title: say`See the network of version 1 work`,
    why: say`What does not work before cannot be told from what the change breaks.`,
    cluster: next.sites[0].ref,
    kind: 'preflight',
    run: next.sites
      .map(
        ({ name }) =>
          `kubectl --context ${word(
            name,
          )} get deployments -A -l skupper.io/component`,
      )
      .join('\n'),
    checks: [
      ...next.sites.map(({ ref, name }) => ({
        id: ref,
        title: say`Skupper runs in ${name}`,
        probe: technologyPresent.ask({ cluster: ref, technology: 'skupper' }),
      })),
      ...links.map(({ id, from, to }) => ({
        id,
        title: say`The link from ${nameOf(from)} to ${nameOf(to)} is up`,
        probe: linkState.ask({
          technology: 'skupper',
          plane: 'data',
          from,
          to,
          atLeast: 'up',
        }),
      })),
    ],
  };
}

/** What version 2 does not do, or does in another way (skupper.io, docs/overview/migrating, 2.2). */
export function servicesFit({ sites }: OldNetwork): StepDraft {
  return {
    id: 'services-fit',
    title: say`Look through the services of the network`,
    why: [
      say`Version 2 carries TCP only: HTTP/1 and HTTP/2 services work as TCP, without the requests that version 1 told of.`,
      say`Headless services, services with their own TLS credentials and gateways on machines outside Kubernetes must be made anew by hand, as must sites on Podman.`,
    ],
    cluster: sites[0].next.ref,
    kind: 'preflight',
    run: script(
      sites.map(({ old }) => old),
      sites.map(
        ({ next, old }) =>
          `kubectl --context ${word(next.name)} -n ${word(
            old,
          )} get configmap skupper-services -o yaml`,
      ),
    ),
    checks: [
      {
        id: 'plain',
        title: say`All services are plain TCP or HTTP, or have a plan of their own`,
        probe: byHand.ask({
          because: say`Which of its features a service needs is known to its owners only`,
        }),
      },
    ],
  };
}
