import { StepDraft } from '../../defineRecipe';
import { inYaml, manifestOf } from '../../manifest';
import { byHand } from '../../probes/byHand';
import { knownOr, script, Value, word } from '../../shell';
import { Site } from './mesh';
import { ISTIO_SYSTEM, NETWORK } from './settings';
import { say } from '../../../say';

const MAKEFILE = 'tools/certs/Makefile.selfsigned.mk';

const ISTIO_FOLDER = knownOr(
  undefined,
  'ISTIO_FOLDER',
  `the full path of an unpacked Istio release, in which there is ${MAKEFILE}`,
);

const ROOT_FOLDER = knownOr(
  undefined,
  'ROOT_FOLDER',
  'the full path of the folder for root-cert.pem and root-key.pem, on a machine that may have them',
);

/** That the root is at hand by which all members are signed, before a new cluster is signed by it. */
export function commonRoot(members: readonly Site[]): StepDraft {
  return {
    id: 'common-root',
    title: say`Find the root that all members trust`,
    why: [
      say`Proxies trust each other because one root has signed the CAs of all clusters, so the CA of the newcomer must be signed by that very root. The commands compare the certificate at hand with the one that each member trusts; it is public, its key is not, and stays where it is.`,
      say`Where istiod made the root itself, its key never left that cluster, and the mesh must first be given a root of its own. Where another CA signs for the mesh, such as cert-manager by istio-csr, set the newcomer up for that CA in place of the steps for cacerts.`,
    ],
    kind: 'preflight',
    run: script(
      [ROOT_FOLDER],
      [
        `cd ${word(
          ROOT_FOLDER,
        )} && test -s root-key.pem && openssl x509 -in root-cert.pem -noout -subject -enddate`,
        ...members.map(
          ({ name }) =>
            `kubectl --context ${word(
              name,
            )} -n ${ISTIO_SYSTEM} get configmap istio-ca-root-cert -o jsonpath='{.data.root-cert\\.pem}' | diff -B - root-cert.pem`,
        ),
      ],
    ),
    checks: [
      {
        id: 'same',
        title: say`The root at hand is the one that every member trusts`,
        probe: byHand.ask({
          because: say`Which root is at hand is seen only where its key is`,
        }),
      },
    ],
  };
}

/** Makes a root where there is none; istio.io, tasks/security/cert-management/plugin-ca-cert (1.30). */
export function makeRoot(): StepDraft {
  return {
    id: 'make-root',
    title: say`Make a root for the mesh`,
    why: say`Proxies trust each other because one root has signed the CAs of all clusters. Its key is made on this machine and stays there; keep it offline afterwards, or let a CA such as Vault do all this.`,
    kind: 'change',
    run: script(
      [ISTIO_FOLDER, ROOT_FOLDER],
      [
        'umask 077',
        `mkdir -p ${word(ROOT_FOLDER)} && cd ${word(ROOT_FOLDER)}`,
        `make -f ${word(ISTIO_FOLDER)}/${MAKEFILE} root-ca`,
      ],
    ),
    rollback: script(
      [ROOT_FOLDER],
      [
        `cd ${word(
          ROOT_FOLDER,
        )} && rm root-key.pem root-cert.pem root-cert.csr root-ca.conf`,
      ],
    ),
    checks: [
      {
        id: 'made',
        title: say`The folder has root-cert.pem and root-key.pem`,
        probe: byHand.ask({
          because: say`The root is in no cluster yet`,
        }),
      },
    ],
  };
}

/**
 * The namespace, and in it a CA that the common root has signed; istio.io,
 * tasks/security/cert-management/plugin-ca-cert (1.30). Keys go from a folder that only its maker can
 * read into the Secret, and are removed again; make would silently make a new root where it finds none.
 */
export function trust({ ref, name, label, network }: Site): StepDraft {
  const context = word(name);
  const inCluster = `kubectl --context ${context}`;
  const variables: Value[] = [ISTIO_FOLDER, ROOT_FOLDER];
  return {
    id: `trust-${label}`,
    title: say`Give ${name} a CA that the common root has signed`,
    why: say`istiod signs the certificates of its proxies with the CA in the Secret cacerts, and takes up a CA only where it finds it before it first starts. The namespace names the network of the cluster.`,
    cluster: ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: ISTIO_SYSTEM,
          ...(network === undefined
            ? {}
            : { labels: { [NETWORK]: inYaml(network) } }),
        },
      },
    ]),
    run: script(variables, [
      `${inCluster} apply -f trust-${label}.yaml  # the manifest of this step`,
      'umask 077',
      `cd ${word(
        ROOT_FOLDER,
      )} && test -s root-key.pem && test -s root-cert.pem \\`,
      `  && make -f ${word(ISTIO_FOLDER)}/${MAKEFILE} ${label}-cacerts \\`,
      `  && ${inCluster} -n ${ISTIO_SYSTEM} create secret generic cacerts \\`,
      `    --from-file=${label}/ca-cert.pem --from-file=${label}/ca-key.pem \\`,
      `    --from-file=${label}/root-cert.pem --from-file=${label}/cert-chain.pem`,
      `rm -rf ${word(ROOT_FOLDER)}/${label}`,
    ]),
    rollback: `${inCluster} delete namespace ${ISTIO_SYSTEM}`,
    checks: [
      {
        id: 'cacerts',
        title: say`${name} has the Secret cacerts`,
        probe: byHand.ask({
          because: say`Secrets of this kind are never read from here; the links of later steps tell whether the root is the same`,
        }),
      },
    ],
  };
}
