import { StepDraft } from '../../../defineRecipe';
import { objectExists } from '../../../probes/objectExists';
import { script, word } from '../../../shell';
import { OldSite } from './oldNetwork';
import { say } from '../../../../say';

/**
 * Deletes a site of version 1 with its own command, and lets the names of its services lead to the
 * listeners of the new one, so that workloads need not be changed.
 */
export function deleteOld({ next: site, old }: OldSite): StepDraft {
  const there = `kubectl --context ${word(site.name)} -n ${word(old)}`;
  return {
    id: `delete-old-${site.label}`,
    title: say`Delete the site of version 1 in ${site.name}`,
    why: [
      say`The Services of version 1 go with their site; an ExternalName of the same name then leads to the listener in the new namespace. It takes cluster.local as domain of the cluster.`,
      say`Do all sites in one window: what this site serves is no longer called through version 1 from sites that still have it.`,
    ],
    cluster: site.ref,
    kind: 'change',
    run: script(
      [old, site.namespace],
      [
        `names=$(${there} get configmap skupper-services -o json | jq -r '(.data // {}) | keys[]')`,
        `skupper delete --context ${word(site.name)} --namespace ${word(
          old,
        )}  # the command of version 1`,
        'for name in $names; do',
        `  if ${there} wait service/"$name" --for=delete --timeout=60s; then`,
        `    ${there} create service externalname "$name" --external-name "$name".${word(
          site.namespace,
        )}.svc.cluster.local`,
        '  fi',
        'done',
      ],
    ),
    irreversible: say`The certificates of the old site are gone with it; going back means to create it and to link it anew.`,
    disruptive: say`Connections of ${site.name} through version 1 break, and its services cannot be called until their names lead to the listeners, some seconds later.`,
    checks: [oldGone({ next: site, old })],
  };
}

/** The ConfigMap of a site of version 1 is its identity too (skupperproject/skupper 1.9.6, api/types). */
export function oldGone({
  next: site,
  old,
}: OldSite): StepDraft['checks'][number] {
  return {
    id: `old-gone-${site.ref}`,
    title: say`No site of version 1 is left in ${site.name}`,
    probe: objectExists.ask({
      cluster: site.ref,
      group: '',
      resource: 'configmaps',
      kind: 'ConfigMap',
      name: 'skupper-site',
      ...(old.type === 'known' ? { namespace: old.text } : {}),
      expected: 'absent',
    }),
  };
}
