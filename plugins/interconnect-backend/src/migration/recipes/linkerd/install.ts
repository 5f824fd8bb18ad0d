import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, Value, word } from '../../shell';
import { controllerOf, gatewayOf } from './checks';
import { Mesh, NAMESPACE } from './mesh';
import { rootOf } from './preflight';
import { say } from '../../../say';

const ISSUER: Value[] = [
  {
    type: 'variable',
    name: 'ISSUER_CERTIFICATE_FILE',
    how: 'the path of an issuer certificate for this cluster, signed by a trust anchor of the members',
  },
  {
    type: 'variable',
    name: 'ISSUER_KEY_FILE',
    how: 'the path of the private key of that issuer certificate',
  },
];

/** The control plane, with the members' anchors (linkerd.io, 2-edge, tasks/installing-multicluster, Trust Anchor Bundle). */
export function installControlPlane(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const context = word(newcomer.name);
  const [member] = mesh.partners;
  const apply = `  | kubectl --context ${context} apply -f -`;
  return {
    id: 'install-control-plane',
    title: say`Install Linkerd in ${newcomer.name}`,
    why: say`The control plane trusts what ${member.name} trusts, and gives certificates by an issuer of its own. Anchors are public; the issuer's key stays in the file that you name.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: script(ISSUER, [
      `kubectl --context ${word(
        member.name,
      )} -n linkerd get configmap linkerd-identity-trust-roots -o jsonpath='{.data.ca-bundle\\.crt}' > linkerd-anchors.crt`,
      `linkerd --context ${context} install --crds \\`,
      apply,
      `linkerd --context ${context} install --identity-trust-anchors-file linkerd-anchors.crt \\`,
      `  --identity-issuer-certificate-file ${word(
        ISSUER[0],
      )} --identity-issuer-key-file ${word(ISSUER[1])} \\`,
      apply,
      `linkerd --context ${context} check`,
    ]),
    rollback: [
      `linkerd --context ${context} uninstall \\`,
      `  | kubectl --context ${context} delete -f -`,
    ].join('\n'),
    checks: [
      {
        id: 'installed',
        title: say`Linkerd runs there, in the version of the members`,
        probe: technologyPresent.ask({
          cluster: newcomer.ref,
          technology: 'linkerd',
          ...(mesh.version.type === 'known'
            ? { version: mesh.version.text }
            : {}),
        }),
      },
      {
        id: 'common',
        title: say`It trusts a root that the members trust`,
        probe: rootOf([newcomer.ref, ...mesh.partners.map(({ ref }) => ref)]),
      },
    ],
  };
}

/** The gateway, and a controller for each cluster whose services will be mirrored. */
export function installMulticluster(
  { newcomer }: MigrationSituation,
  mesh: Mesh,
): StepDraft {
  const context = word(newcomer.name);
  const links = mesh.partners.map(({ ref }) => mesh.names[ref]);
  return {
    id: 'install-multicluster',
    title: say`Install the multicluster extension in ${newcomer.name}`,
    why: say`Others come in by its gateway, and a controller for each Link mirrors the services of one other cluster. The controllers wait until their Links come.`,
    cluster: newcomer.ref,
    kind: 'change',
    run: [
      `linkerd --context ${context} multicluster install \\`,
      ...links.map(
        (link, index) =>
          `  --set ${word(`controllers[${index}].link.ref.name=${link}`)} \\`,
      ),
      `  | kubectl --context ${context} apply -f -`,
      `kubectl --context ${context} -n ${NAMESPACE} rollout status deployment/linkerd-gateway --timeout=120s`,
      `kubectl --context ${context} -n ${NAMESPACE} get service linkerd-gateway  # needs an external address`,
    ].join('\n'),
    rollback: [
      `linkerd --context ${context} multicluster uninstall \\`,
      `  | kubectl --context ${context} delete -f -`,
    ].join('\n'),
    checks: [
      {
        id: 'gateway',
        title: say`The gateway is there`,
        probe: gatewayOf(newcomer.ref, 'present'),
      },
      ...links.map(link => ({
        id: link,
        title: say`The controller for ${link} is deployed`,
        probe: controllerOf(newcomer.ref, link, 'present'),
      })),
    ],
  };
}
