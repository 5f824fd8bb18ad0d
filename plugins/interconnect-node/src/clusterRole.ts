import { Reads, ReadSpec, ResourceSpec } from './reads';

/**
 * One rule of a Kubernetes ClusterRole.
 *
 * @public
 */
export type ClusterRoleRule = {
  apiGroups: string[];
  resources: string[];
  resourceNames?: string[];
  verbs: string[];
};

/**
 * The least that a credential must be allowed so that all declared reads succeed. `list` is all we
 * ever do; a list narrowed to one name is authorised by `resourceNames`. `/version` and discovery
 * need no rule: `system:discovery` gives them to every authenticated user.
 *
 * @param only - which reads: those of Secrets belong in a role of their own
 * @returns rules sorted by API group, resource and names
 * @public
 */
export function clusterRoleRules(
  reads: readonly Reads[],
  only: 'secrets' | 'all-but-secrets',
): ClusterRoleRule[] {
  const specs = reads
    .flatMap(each => Object.values(each))
    .flatMap(({ spec }) => withGates(spec))
    .filter(spec => isSecret(spec) === (only === 'secrets'));

  const wholly = new Map<string, Set<string>>();
  const named = new Map<string, Map<string, Set<string>>>();
  for (const { group, resource, name } of specs) {
    if (name === undefined) {
      wholly.set(group, (wholly.get(group) ?? new Set()).add(resource));
    } else {
      const resources = named.get(group) ?? new Map<string, Set<string>>();
      const names = resources.get(resource) ?? new Set<string>();
      named.set(group, resources.set(resource, names.add(name)));
    }
  }

  const rules: ClusterRoleRule[] = [];
  for (const group of [
    ...new Set([...wholly.keys(), ...named.keys()]),
  ].sort()) {
    const resources = wholly.get(group) ?? new Set();
    if (resources.size > 0) {
      rules.push({
        apiGroups: [group],
        resources: [...resources].sort(),
        verbs: ['list'],
      });
    }
    for (const [resource, names] of [...(named.get(group) ?? [])].sort()) {
      if (!resources.has(resource)) {
        rules.push({
          apiGroups: [group],
          resources: [resource],
          resourceNames: [...names].sort(),
          verbs: ['list'],
        });
      }
    }
  }
  return rules;
}

/** A read, and those that are made to know whether it is worth making. */
function withGates(spec: ReadSpec): ResourceSpec[] {
  return spec.type === 'resource'
    ? [spec, ...(spec.whenSeen ?? []).flatMap(gate => withGates(gate.spec))]
    : [];
}

function isSecret(spec: ResourceSpec): boolean {
  return spec.group === '' && spec.resource === 'secrets';
}
