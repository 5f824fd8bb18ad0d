import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Deployment, ServerConfig } from './schema';

/** A value, and what shows it. */
export type Shown = { value: string; evidence: LocalEvidence };

/** What this cluster is in Consul. */
export type Member = {
  injector: Deployment;
  datacenter: Shown | undefined;
  /** The admin partition, where it is another than the default one. */
  partition: Shown | undefined;
  /** `host:port` of servers outside this cluster, where it has none of its own. */
  servers: { addresses: string[]; evidence: LocalEvidence } | undefined;
};

// Every datacenter is called so that was not given a name (consul-k8s charts/consul/values.yaml).
const DEFAULT_DATACENTER = 'dc1';
const DEFAULT_PARTITION = 'default';
const DEFAULT_GRPC_PORT = '8502';

/** Reads it from the injector's environment; before 1.0 only the servers' file had the datacenter. */
export function memberOf(
  injector: Deployment,
  configs: readonly ServerConfig[] | undefined,
): Member {
  const partition = variable(injector, 'CONSUL_PARTITION');
  return {
    injector,
    datacenter:
      variable(injector, 'CONSUL_DATACENTER') ?? configuredDatacenter(configs),
    partition: partition?.value === DEFAULT_PARTITION ? undefined : partition,
    servers: serversElsewhere(injector),
  };
}

/**
 * The id of a datacenter. Its default name tells nobody from anybody else.
 *
 * @param partition - of Consul Enterprise; each may be a cluster of its own
 */
export function datacenterId(
  datacenter: string | undefined,
  partition?: string,
): IdentityKey[] {
  if (datacenter === undefined) {
    return [];
  }
  if (partition !== undefined) {
    return [{ kind: 'id', value: `${datacenter}/${partition}` }];
  }
  return datacenter === DEFAULT_DATACENTER
    ? []
    : [{ kind: 'id', value: datacenter }];
}

/** A cluster without servers is not the datacenter: at most it is a partition of it. */
export function ownId({ datacenter, partition, servers }: Member) {
  return servers !== undefined && partition === undefined
    ? []
    : datacenterId(datacenter?.value, partition?.value);
}

function configuredDatacenter(
  configs: readonly ServerConfig[] | undefined,
): Shown | undefined {
  for (const config of configs ?? []) {
    const value = config.data['server.json']?.datacenter;
    if (value) {
      return { value, evidence: show(config, ['data', 'server.json'], value) };
    }
  }
  return undefined;
}

function serversElsewhere(injector: Deployment): Member['servers'] {
  const addresses = variable(injector, 'CONSUL_ADDRESSES');
  const port = variable(injector, 'CONSUL_GRPC_PORT')?.value;
  // `exec=...` asks a program at run time for the addresses.
  if (addresses === undefined || addresses.value.startsWith('exec=')) {
    return undefined;
  }
  const host = addresses.value.trim();
  return host === '' || isInside(host)
    ? undefined
    : {
        addresses: [`${host}:${port ?? DEFAULT_GRPC_PORT}`],
        evidence: addresses.evidence,
      };
}

function isInside(host: string): boolean {
  return !host.includes('.') || /\.svc(\.|$)/.test(host);
}

function variable(deployment: Deployment, name: string): Shown | undefined {
  const { containers } = deployment.spec.template.spec;
  for (const [index, { env }] of containers.entries()) {
    const at = env.findIndex(each => each.name === name);
    const value = env[at]?.value;
    if (value) {
      const path = ['containers', index, 'env', at, 'value'];
      return {
        value,
        evidence: show(deployment, ['spec', 'template', 'spec', ...path]),
      };
    }
  }
  return undefined;
}
