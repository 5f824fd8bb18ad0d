import { StepDraft } from '../../defineRecipe';
import { Manifest, manifestOf } from '../../manifest';
import { byHand } from '../../probes/byHand';
import { script } from '../../shell';
import { kubectlIn, Site } from './site';
import { say } from '../../../say';

const NAME = 'hello-interconnect';
const PORT = 8080;

/** What exposes the server of the trial. */
export const trialConnector: Manifest = {
  apiVersion: 'skupper.io/v2alpha1',
  kind: 'Connector',
  metadata: { name: NAME },
  spec: { routingKey: NAME, selector: `app=${NAME}`, port: PORT },
};

/** What makes it a Service where it is called. */
export const trialListener: Manifest = {
  apiVersion: 'skupper.io/v2alpha1',
  kind: 'Listener',
  metadata: { name: NAME },
  spec: { routingKey: NAME, host: NAME, port: PORT },
};

/**
 * Exposes a small server of one site, calls it from another, and removes it again (skupper.io,
 * docs/kube-yaml/service-exposure, 2.2; the server is that of skupper-example-hello-world).
 */
export function callService(server: Site, client: Site): StepDraft {
  const there = kubectlIn(server);
  const here = kubectlIn(client);
  return {
    id: 'call-service',
    title: say`Call a service of ${server.name} from ${client.name}`,
    why: [
      say`Nothing is reachable through a network of Skupper before it is exposed: a Connector takes the service in where it runs, and a Listener of the same routing key makes a Service of it where it is called.`,
      say`This exposes a small server, calls it, and removes it again; each of your services follows in the same way.`,
    ],
    cluster: client.ref,
    kind: 'verify',
    run: script(
      [server.namespace, client.namespace],
      [
        `${there} create deployment ${NAME} --image quay.io/skupper/hello-world-backend`,
        applied(there, trialConnector),
        applied(here, trialListener),
        `${here} wait listener/${NAME} --for=jsonpath='{.status.hasMatchingConnector}'=true --timeout=120s`,
        `${here} run ${NAME} --rm -i --restart=Never --image=docker.io/curlimages/curl -- -fsS -H 'Content-Type: application/json' -d '{"name":"Interconnect"}' http://${NAME}:${PORT}/api/hello`,
        `${here} delete listener ${NAME}`,
        `${there} delete connector ${NAME}`,
        `${there} delete deployment ${NAME}`,
      ],
    ),
    checks: [
      {
        id: 'answer',
        title: say`The server answers`,
        probe: byHand.ask({
          because: say`Only the answer itself tells that traffic passes; no object keeps it`,
        }),
      },
    ],
  };
}

function applied(kubectl: string, manifest: Manifest): string {
  return `${kubectl} apply -f - <<'EOF'\n${manifestOf([manifest])}EOF`;
}
