import { StepDraft } from '../../../defineRecipe';
import { script, word } from '../../../shell';
import { listenerChecks } from '../listenerChecks';
import { NewSite } from '../newNetwork';
import { kubectlIn } from '../site';
import { OldSite } from './oldNetwork';
import { say } from '../../../../say';

/**
 * What exposes in version 2 the services that a ConfigMap of version 1 lists (skupperproject/skupper
 * 1.9.6, api/types, ServiceInterface): a Listener for every port, and for every target in this site a
 * connector, which for pods of another namespace comes in two parts (skupper.io,
 * docs/kube-yaml/service-exposure, 2.2).
 */
export const CONVERSION = `
def made(kind; name; namespace; spec):
  {apiVersion: "skupper.io/v2alpha1", kind: kind, metadata: {name: name, namespace: namespace}, spec: spec};
{apiVersion: "v1", kind: "List", items: [
  (.data // {})[] | fromjson as $service | $service.ports[] as $port
  | "\\($service.address)-\\($port)" as $key
  | made("Listener"; $key; $new; {routingKey: $key, host: $service.address, port: $port}),
    (($service.targets // [])[] as $target
      | ($target.targetPorts[$port | tostring] // $port) as $to
      | "\\($key)-\\($target.name)" as $name
      | if ($target.selector // "") != "" then
          made("AttachedConnector"; $name; $old; {siteNamespace: $new, selector: $target.selector, port: $to}),
          made("AttachedConnectorBinding"; $name; $new; {connectorNamespace: $old, routingKey: $key})
        else
          ($target.service | if contains(".") then . else "\\(.).\\($target.namespace // $old)" end) as $host
          | made("Connector"; $name; $new; {routingKey: $key, host: $host, port: $to})
        end)
]}`.trim();

/** Exposes the services of the old site in the new one, beside each other; the last site sees them all match. */
export function exposeAgain(
  { next: site, old }: OldSite,
  all: readonly NewSite[],
): StepDraft {
  const context = word(site.name);
  return {
    id: `expose-${site.label}`,
    title: say`Expose the services of ${site.name} in the new network`,
    why: say`Version 1 tells every site of every service; version 2 wants a Listener in each site that calls, and a connector in each that serves. They are made of the list that version 1 keeps, and nothing calls them yet.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [old, site.namespace],
      [
        `kubectl --context ${context} -n ${word(
          old,
        )} get configmap skupper-services -o json \\`,
        `  | jq --arg old ${word(old)} --arg new ${word(
          site.namespace,
        )} '${CONVERSION}' \\`,
        `  | kubectl --context ${context} apply -f -`,
        `${kubectlIn(site)} get listeners,connectors,attachedconnectorbindings`,
      ],
    ),
    rollback: script(
      [old, site.namespace],
      [
        `${kubectlIn(
          site,
        )} delete listeners.skupper.io,connectors.skupper.io,attachedconnectorbindings.skupper.io --all`,
        `kubectl --context ${context} -n ${word(
          old,
        )} delete attachedconnectors.skupper.io --all`,
      ],
    ),
    checks: listenerChecks(site, all),
  };
}
