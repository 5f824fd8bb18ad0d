import { StepDraft } from '../../defineRecipe';
import { technologyPresent } from '../../probes/technologyPresent';
import { script, Value, word } from '../../shell';
import { controllerOf, gatewayOf } from './checks';
import { NAMESPACE } from './mesh';
import { rootOf } from './preflight';
import { say } from '../../../say';

type Named = { ref: string; name: string };

/** Where a control plane gets its anchors from, and who else trusts them. */
export type Trust = { anchorsOf: Named; shared: readonly Named[] };

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
  id: string,
  cluster: Named,
  version: Value,
  { anchorsOf, shared }: Trust,
): StepDraft {
  return {
    id,
    title: say`Install Linkerd in ${cluster.name}`,
    why: say`The control plane trusts what ${anchorsOf.name} trusts, and gives certificates by an issuer of its own. Anchors are public; the issuer's key stays in the file that you name.`,
    cluster: cluster.ref,
    kind: 'change',
    run: script(ISSUER, [
      `kubectl --context ${word(
        anchorsOf.name,
      )} -n linkerd get configmap linkerd-identity-trust-roots -o jsonpath='{.data.ca-bundle\\.crt}' > linkerd-anchors.crt`,
      ...installCommands(cluster, word(ISSUER[0]), word(ISSUER[1])),
    ]),
    rollback: uninstallCommand(cluster),
    checks: [
      ...isInstalled(cluster, version),
      {
        id: 'common',
        title: say`It trusts a root that the others trust`,
        probe: rootOf([cluster.ref, ...shared.map(({ ref }) => ref)]),
      },
    ],
  };
}

/** Applies the definitions, then the control plane; the anchors lie in a file beside. */
export function installCommands(
  { name }: Named,
  certificate: string,
  key: string,
): string[] {
  const context = word(name);
  const apply = `  | kubectl --context ${context} apply -f -`;
  return [
    `linkerd --context ${context} install --crds \\`,
    apply,
    `linkerd --context ${context} install --identity-trust-anchors-file linkerd-anchors.crt \\`,
    `  --identity-issuer-certificate-file ${certificate} --identity-issuer-key-file ${key} \\`,
    apply,
    `linkerd --context ${context} check`,
  ];
}

export function uninstallCommand({ name }: Named): string {
  return [
    `linkerd --context ${word(name)} uninstall \\`,
    `  | kubectl --context ${word(name)} delete -f -`,
  ].join('\n');
}

/** Asks for the control plane, in a version where one is known. */
export function isInstalled({ ref }: Named, version: Value) {
  return [
    {
      id: 'installed',
      title: say`Linkerd runs there`,
      probe: technologyPresent.ask({
        cluster: ref,
        technology: 'linkerd',
        ...(version.type === 'known' ? { version: version.text } : {}),
      }),
    },
  ];
}

/** The gateway, and a controller for each cluster whose services will be mirrored. */
export function installMulticluster(
  id: string,
  { ref, name }: Named,
  links: readonly string[],
): StepDraft {
  const context = word(name);
  return {
    id,
    title: say`Install the multicluster extension in ${name}`,
    why: say`Others come in by its gateway, and a controller for each Link mirrors the services of one other cluster. The controllers wait until their Links come.`,
    cluster: ref,
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
        probe: gatewayOf(ref, 'present'),
      },
      ...links.map(link => ({
        id: link,
        title: say`The controller for ${link} is deployed`,
        probe: controllerOf(ref, link, 'present'),
      })),
    ],
  };
}
