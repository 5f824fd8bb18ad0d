import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { Value } from '../../shell';
import { Site } from './founding';
import { installCommands, isInstalled, uninstallCommand } from './install';
import { rootOf } from './preflight';
import { say } from '../../../say';

/** One anchor for all clusters, which no cluster ever gets the key of (linkerd.io, 2-edge, tasks/generate-certificates). */
export function makeAnchor(): StepDraft {
  return {
    id: 'make-anchor',
    title: say`Make a trust anchor for all clusters`,
    why: say`It signs an issuer for each cluster, and is all that the proxies must have in common. Its key is made on your machine; after the installations, move it to where your organisation keeps such keys.`,
    kind: 'change',
    run: [
      'umask 077',
      'step certificate create root.linkerd.cluster.local linkerd-anchors.crt linkerd-anchors.key \\',
      '  --profile root-ca --no-password --insecure',
    ].join('\n'),
    rollback: 'rm -f linkerd-anchors.crt linkerd-anchors.key',
    checks: [
      {
        id: 'made',
        title: say`Both files are there`,
        probe: byHand.ask({
          because: say`They are on your machine and in no cluster`,
        }),
      },
    ],
  };
}

/** The issuer's key lives in the cluster, and as a file only while the command runs. */
export function installWithNewIssuer(
  site: Site,
  version: Value,
  earlier: readonly Site[],
): StepDraft {
  const issuer = `linkerd-issuer-${site.link}`;
  const refs = [site, ...earlier].map(({ ref }) => ref);
  return {
    id: `install-control-plane-${site.link}`,
    title: say`Install Linkerd in ${site.name}`,
    why: say`The control plane trusts the common anchor, and gives certificates by an issuer of its own, which ends after a year; let cert-manager renew it in the long run.`,
    cluster: site.ref,
    kind: 'change',
    run: [
      'umask 077',
      `step certificate create identity.linkerd.cluster.local ${issuer}.crt ${issuer}.key \\`,
      '  --profile intermediate-ca --not-after 8760h --no-password --insecure \\',
      '  --ca linkerd-anchors.crt --ca-key linkerd-anchors.key',
      ...installCommands(site, `${issuer}.crt`, `${issuer}.key`),
      `rm -f ${issuer}.crt ${issuer}.key`,
    ].join('\n'),
    rollback: uninstallCommand(site),
    checks: [
      ...isInstalled(site, version),
      {
        id: 'common',
        title: say`It trusts the common anchor`,
        probe: rootOf(refs),
      },
    ],
  };
}
