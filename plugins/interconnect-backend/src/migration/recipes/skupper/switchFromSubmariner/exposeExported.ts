import { StepDraft } from '../../../defineRecipe';
import { objectExists } from '../../../probes/objectExists';
import { script, word } from '../../../shell';
import { listenerChecks } from '../listenerChecks';
import { NewSite } from '../newNetwork';
import { inSite, kubectlIn } from '../site';
import { Tunnels } from './tunnels';
import { say } from '../../../../say';

/**
 * A connector for each TCP port of each exported Service; routing keys name the Service, so that
 * clusters that export the same serve it together (skupper.io, docs/kube-yaml/service-exposure, 2.2).
 */
export const CONNECTORS = `
.items as $all | {apiVersion: "v1", kind: "List", items: [
  $all[] | select(.kind == "ServiceExport") | .metadata as $export
  | $all[] | select(.kind == "Service" and .metadata.namespace == $export.namespace and .metadata.name == $export.name)
  | .spec.ports[] | select((.protocol // "TCP") == "TCP")
  | "\\($export.name).\\($export.namespace).\\(.port)" as $key
  | {apiVersion: "skupper.io/v2alpha1", kind: "Connector", metadata: {name: $key, namespace: $site},
     spec: {routingKey: $key, host: "\\($export.name).\\($export.namespace).svc", port: .port}}
]}`.trim();

/** A listener for each TCP port of each imported Service; Lighthouse's own copies are left out. */
export const LISTENERS = `
{apiVersion: "v1", kind: "List", items: [
  .items[] | select(.metadata.namespace != "submariner-operator" and .spec.type == "ClusterSetIP") | .metadata as $imported
  | .spec.ports[] | select((.protocol // "TCP") == "TCP")
  | "\\($imported.name).\\($imported.namespace).\\(.port)" as $key
  | {apiVersion: "skupper.io/v2alpha1", kind: "Listener", metadata: {name: $key, namespace: $site},
     spec: {routingKey: $key, host: "\\($imported.name)-\\($imported.namespace)", port: .port}}
]}`.trim();

/** Takes what is exported into the new network, and makes it callable there, beside the old names. */
export function exposeExported({ services, members }: Tunnels): StepDraft[] {
  if (services?.length === 0) {
    return [];
  }
  const serving = members.filter(
    ({ ref }) =>
      services === undefined ||
      services.some(({ from }) => from.some(site => site.ref === ref)),
  );
  return [...serving.map(serve), ...members.map(site => listen(site, members))];
}

function serve(site: NewSite): StepDraft {
  const context = word(site.name);
  return {
    id: `serve-${site.label}`,
    title: say`Take the exported services of ${site.name} into the network`,
    why: say`A Connector for every TCP port of every exported Service. Nothing changes for those that call under clusterset.local.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [site.namespace],
      [
        `kubectl --context ${context} get serviceexports.multicluster.x-k8s.io,services -A -o json \\`,
        `  | jq --arg site ${word(site.namespace)} '${CONNECTORS}' \\`,
        `  | kubectl --context ${context} apply -f -`,
      ],
    ),
    rollback: script(
      [site.namespace],
      [`${kubectlIn(site)} delete connectors.skupper.io --all`],
    ),
    checks: [
      {
        id: 'connector',
        title: say`${site.name} has connectors`,
        probe: objectExists.ask({
          ...inSite(site, 'Connector'),
          expected: 'present',
        }),
      },
    ],
  };
}

function listen(site: NewSite, members: readonly NewSite[]): StepDraft {
  const context = word(site.name);
  return {
    id: `listen-${site.label}`,
    title: say`Make the services callable in ${site.name} under new names`,
    why: say`A Listener for every imported Service makes a Service of the network's namespace, named after the Service and its namespace. The old names go on to work.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [site.namespace],
      [
        `kubectl --context ${context} get serviceimports.multicluster.x-k8s.io -A -o json \\`,
        `  | jq --arg site ${word(site.namespace)} '${LISTENERS}' \\`,
        `  | kubectl --context ${context} apply -f -`,
        `${kubectlIn(site)} get listeners`,
      ],
    ),
    rollback: script(
      [site.namespace],
      [`${kubectlIn(site)} delete listeners.skupper.io --all`],
    ),
    checks: listenerChecks(site, members),
  };
}
