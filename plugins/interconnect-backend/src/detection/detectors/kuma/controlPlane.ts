import {
  imageVersion,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ControlPlane } from './schema';

/** What a control plane is, by its environment. */
export type Role =
  | { type: 'global'; evidence: LocalEvidence[] }
  | {
      type: 'zone';
      zone: string;
      /** `host:port` of the global control plane. */
      global: string;
      evidence: LocalEvidence[];
    }
  /** A control plane that belongs to no other: no interconnect. */
  | { type: 'alone' };

const VERSION = 'app.kubernetes.io/version';
const DEFAULT_PORT = '5685';

/** Zone or global; a zone without the address of a global control plane stands alone. */
export function roleOf(plane: ControlPlane): Role {
  const mode = variable(plane, 'KUMA_MODE');
  if (mode?.value === 'global') {
    return { type: 'global', evidence: mode.evidence };
  }
  const address = variable(plane, 'KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS');
  const zone = variable(plane, 'KUMA_MULTIZONE_ZONE_NAME');
  const global = address && hostAndPort(address.value);
  if (address === undefined || global === undefined) {
    return { type: 'alone' };
  }
  return {
    type: 'zone',
    // The default of kuma pkg/config/multizone; it is a name like any other.
    zone: zone?.value ?? 'default',
    global,
    evidence: [...(zone?.evidence ?? []), ...address.evidence],
  };
}

/** Whether somebody writes the status of what is here. */
export function isIdle({ status }: ControlPlane): boolean {
  return status !== undefined && !status.availableReplicas;
}

export function versionOf({
  metadata,
  spec,
}: ControlPlane): string | undefined {
  const image = spec.template.spec.containers.find(
    ({ name }) => name === 'control-plane',
  )?.image;
  return metadata.labels?.[VERSION] ?? imageVersion(image);
}

function variable(
  plane: ControlPlane,
  name: string,
): { value: string; evidence: LocalEvidence[] } | undefined {
  const { containers } = plane.spec.template.spec;
  for (const [index, { env }] of containers.entries()) {
    const at = env.findIndex(each => each.name === name);
    const value = env[at]?.value;
    if (value) {
      const path = ['containers', index, 'env', at, 'value'];
      return {
        value,
        evidence: [show(plane, ['spec', 'template', 'spec', ...path])],
      };
    }
  }
  return undefined;
}

function hostAndPort(url: string): string | undefined {
  const [, host, port = DEFAULT_PORT] =
    /^(?:[a-z]+:\/\/)?(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/?$/i.exec(url) ?? [];
  return host === undefined ? undefined : `${host}:${port}`.toLowerCase();
}
