import {
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { defineRecipe, StepDraft } from '../../../defineRecipe';
import { linkState, noLink } from '../../../probes/linkState';
import { script } from '../../../shell';
import { skupperReads } from '../reads';
import { kubectlIn } from '../site';
import { Leaving, siteToLeave } from './leaving';
import { neighbours, preflight } from './preflight';
import { removeLinks } from './removeLinks';
import { deleteSite, removeController, withdrawServices } from './removeSite';
import { say } from '../../../../say';

/** Takes a site out of a network of Skupper 2, services first (skupper.io, docs/kube-yaml, 2.2). */
export const leave = defineRecipe({
  id: 'skupper/leave',
  change: 'leave',
  pattern: 'skupper',
  reads: skupperReads,
  title: ({ newcomer }) =>
    say`Take ${newcomer.name} out of the Skupper network`,
  applies: siteToLeave,
  steps: ({ report }, leaving) => [
    ...preflight(leaving),
    withdrawServices(leaving.site, leaving.version),
    ...removeLinks(leaving),
    deleteSite(leaving.site),
    removeController(leaving.site, leaving.version),
    othersLinked(leaving, report),
  ],
});

function othersLinked(
  { site, opens, opened, kept }: Leaving,
  report: Report,
): StepDraft {
  const nameOf = (ref: string) =>
    report.clusters.find(cluster => cluster.ref === ref)?.name ?? ref;
  const peers = neighbours({ opens, opened });
  return {
    id: 'others-linked',
    title: say`See that the others are still linked`,
    why: say`Whatever worked among the others before must work now, and none of them may still try to reach ${site.name}.`,
    cluster: peers[0]?.ref ?? site.ref,
    kind: 'verify',
    run: script(
      peers.map(({ namespace }) => namespace),
      peers.map(peer => `${kubectlIn(peer)} get sites,links`),
    ),
    checks: [
      ...peers.map(peer => ({
        id: `gone-${peer.ref}`,
        title: say`There is no link between ${site.name} and ${peer.name}`,
        probe: noLink.ask({
          technology: 'skupper',
          plane: 'data',
          from: site.ref,
          to: peer.ref,
        }),
      })),
      ...kept.map(({ id, from, to }: Link) => ({
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
