import { StepDraft } from '../../../defineRecipe';
import { objectExists } from '../../../probes/objectExists';
import { technologyAbsent } from '../../../probes/technologyPresent';
import { script, Value, word } from '../../../shell';
import { controllerUrl } from '../installController';
import { inSite, kubectlIn, Site } from '../site';
import { say } from '../../../../say';

/** What an API server adds to objects, and takes from nobody. */
const STRIP =
  'del(.items[].status, .items[].metadata["uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "ownerReferences"])';

/** Of these, MultiKeyListener came with 2.2. */
const SERVICES = [
  'listeners.skupper.io',
  'connectors.skupper.io',
  'attachedconnectorbindings.skupper.io',
];

/** Takes the services of a site out of the network, and keeps a copy of what exposed them. */
export function withdrawServices(site: Site, version: Value): StepDraft {
  const here = kubectlIn(site);
  const kinds = [
    ...SERVICES,
    ...(version.type === 'known' && /^2\.[01]\./.test(version.text)
      ? []
      : ['multikeylisteners.skupper.io']),
  ].join(',');
  const copy = `skupper-services-${site.label}.json`;
  return {
    id: 'withdraw-services',
    title: say`Withdraw the services of ${site.name}`,
    why: say`Listeners are the Services by which workloads here call other sites, connectors are what others call here. They go before the links, so that what still needs them shows while the way back is short.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [site.namespace],
      [
        `${here} get ${kinds} -o json | jq '${STRIP}' > ${copy}`,
        `${here} delete ${kinds} --all`,
      ],
    ),
    rollback: script([site.namespace], [`${here} create -f ${copy}`]),
    disruptive: say`Workloads in ${site.name} can no longer call services of other sites by the names of its listeners, and open connections through them break.`,
    checks: [
      {
        id: 'no-listeners',
        title: say`There is no Listener`,
        probe: objectExists.ask({
          ...inSite(site, 'Listener'),
          expected: 'absent',
        }),
      },
      {
        id: 'no-connectors',
        title: say`There is no Connector`,
        probe: objectExists.ask({
          ...inSite(site, 'Connector'),
          expected: 'absent',
        }),
      },
    ],
  };
}

/** Deletes the Site; the controller then removes its routers. */
export function deleteSite(site: Site): StepDraft {
  const here = kubectlIn(site);
  const copy = `skupper-site-${site.label}.json`;
  return {
    id: 'delete-site',
    title: say`Delete the site of ${site.name}`,
    why: say`The controller removes the routers and the certificates of the site; the namespace and the workloads in it stay.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [site.namespace],
      [
        `${here} get sites.skupper.io -o json | jq '${STRIP}' > ${copy}`,
        `${here} delete sites.skupper.io --all`,
      ],
    ),
    rollback: script([site.namespace], [`${here} create -f ${copy}`]),
    checks: [
      {
        id: 'no-site',
        title: say`There is no Site`,
        probe: objectExists.ask({
          ...inSite(site, 'Site'),
          expected: 'absent',
        }),
      },
    ],
  };
}

/** Removes the controller and the definitions, with the manifests that brought them. */
export function removeController(site: Site, version: Value): StepDraft {
  const context = word(site.name);
  const url = `"${controllerUrl(version)}"`;
  return {
    id: 'remove-controller',
    title: say`Remove the Skupper controller from ${site.name}`,
    why: say`No site is left for it to look after. The definitions go too, and with them any object of Skupper in the cluster; where Helm or an operator installed the controller, they must remove it.`,
    cluster: site.ref,
    kind: 'change',
    run: script(
      [version],
      [
        `kubectl --context ${context} get sites.skupper.io -A  # must list none`,
        `kubectl --context ${context} delete -f ${url}`,
      ],
    ),
    rollback: script(
      [version],
      [`kubectl --context ${context} apply -f ${url}`],
    ),
    checks: [
      {
        id: 'gone',
        title: say`Nothing of Skupper is left`,
        probe: technologyAbsent.ask({
          cluster: site.ref,
          technology: 'skupper',
        }),
      },
    ],
  };
}
