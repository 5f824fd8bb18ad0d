import { z } from 'zod';
import { KubernetesObject } from './kubernetesObject';

/** The answer of `GET /version` (k8s.io/apimachinery `version.Info`). */
export const clusterVersionSchema = z.looseObject({
  /** Some providers write `31+`. */
  minor: z.string().regex(/^\d+\+?$/),
  major: z.string(),
  gitVersion: z.string().startsWith('v'),
});

/** The release that a cluster claims to be. */
export type ClusterVersion = z.infer<typeof clusterVersionSchema>;

const nodeSchema = z.object({
  kind: z.literal('Node'),
  status: z.object({ nodeInfo: z.object({ kubeletVersion: z.string() }) }),
});
const GIT_VERSION = /^v(\d+)\.(\d+)(?:\.(\d+))?/;
const DEFAULT_VERSION = 'v1.34.2';

/** Takes the release from the newest kubelet: a kubelet is never newer than its API server (Kubernetes version skew policy). */
export function clusterVersionOf(
  objects: readonly KubernetesObject[],
): ClusterVersion {
  const kubelets = objects.flatMap(object => {
    const node = nodeSchema.safeParse(object);
    return node.success ? [node.data.status.nodeInfo.kubeletVersion] : [];
  });
  const newest = kubelets
    .filter(version => GIT_VERSION.test(version))
    .sort(newestFirst)[0];
  const gitVersion = newest ?? DEFAULT_VERSION;
  const [major, minor] = numbersIn(gitVersion);
  return {
    major: String(major),
    minor: String(minor),
    gitVersion,
    gitTreeState: 'clean',
    platform: 'linux/amd64',
  };
}

/** The minor release as a number, which decides what is built in. */
export function minorReleaseOf({ minor }: ClusterVersion): number {
  return Number.parseInt(minor, 10);
}

function newestFirst(a: string, b: string): number {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  return (
    right[0] - left[0] ||
    right[1] - left[1] ||
    right[2] - left[2] ||
    a.localeCompare(b, 'en')
  );
}

function numbersIn(gitVersion: string): [number, number, number] {
  const [, major, minor, patch = '0'] = GIT_VERSION.exec(gitVersion) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}
