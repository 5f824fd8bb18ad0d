import { z } from 'zod';
import { KubernetesObject, compareKeys } from './kubernetesObject';

/** The release a cluster claims to be; `minor` decides which built-in resources it has. */
export type ClusterVersion = {
  readonly gitVersion: string;
  readonly major: number;
  readonly minor: number;
};

const nodeSchema = z.object({
  status: z.object({
    nodeInfo: z.object({
      kubeletVersion: z.string().regex(/^v\d+\.\d+/),
    }),
  }),
});

const DEFAULT_VERSION = 'v1.34.2';

/** Takes the release from the newest kubelet: a kubelet is never newer than its API server (Kubernetes version skew policy). */
export function clusterVersionOf(
  objects: readonly KubernetesObject[],
): ClusterVersion {
  const kubelets = objects
    .filter(object => object.kind === 'Node' && object.apiVersion === 'v1')
    .flatMap(object => {
      const node = nodeSchema.safeParse(object);
      return node.success ? [node.data.status.nodeInfo.kubeletVersion] : [];
    });
  const [newest] = [...kubelets, ...(kubelets.length ? [] : [DEFAULT_VERSION])]
    .map(parseVersion)
    .sort(newestFirst);
  return newest;
}

/** The answer of `GET /version`. */
export function versionDocument(version: ClusterVersion) {
  return {
    major: String(version.major),
    minor: String(version.minor),
    gitVersion: version.gitVersion,
    gitTreeState: 'clean',
    platform: 'linux/amd64',
  };
}

function parseVersion(gitVersion: string): ClusterVersion & { patch: number } {
  const [, major, minor, patch] =
    /^v(\d+)\.(\d+)(?:\.(\d+))?/.exec(gitVersion) ?? [];
  return {
    gitVersion,
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch ?? 0),
  };
}

function newestFirst(
  a: ReturnType<typeof parseVersion>,
  b: ReturnType<typeof parseVersion>,
): number {
  return (
    b.major - a.major ||
    b.minor - a.minor ||
    b.patch - a.patch ||
    compareKeys(a.gitVersion, b.gitVersion)
  );
}
