import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { asVariable, dnsLabel, knownOr, Value } from '../../shell';

/** An API of a cluster that is to be called, none of which a report can tell. */
export type Api = {
  cluster: ReportCluster;
  /** The cluster's name as a DNS label. */
  label: string;
  host: Value;
  namespace: Value;
  service: Value;
  port: Value;
  gatewayClass: Value;
};

/** Where the Gateways of all APIs are, with their certificates. */
export const GATEWAY_NAMESPACE = 'api-gateway';

/** Finds the clusters whose APIs the newcomer is to call, and does not call yet. */
export function apisToCall(
  situation: MigrationSituation,
): Applicable<readonly Api[]> {
  const { report, newcomer, requirements } = situation;
  if (requirements.apiOnly !== true) {
    return doesNotApply(
      say`This plan is for a cluster that only calls the APIs of others, and nobody said so of ${newcomer.name}.`,
    );
  }
  const linked = report.links.filter(
    ({ technology, plane }) =>
      plane === 'data' &&
      (technology === 'ingress' || technology === 'gateway-api'),
  );
  const callers = new Set(linked.flatMap(({ from, to }) => [from, to]));
  const others = othersInSystem(situation);
  // Where some of them call each other already, what-if adds the newcomer to these.
  const joined = others.filter(({ ref }) => callers.has(ref));
  const serving = (joined.length > 0 ? joined : others).filter(
    ({ ref }) =>
      !linked.some(
        ({ from, to }) =>
          [from, to].includes(ref) && [from, to].includes(newcomer.ref),
      ),
  );
  return serving.length === 0
    ? doesNotApply(
        say`There is no cluster whose API ${newcomer.name} does not call yet.`,
      )
    : { type: 'applies', context: serving.map(apiOf) };
}

function apiOf(cluster: ReportCluster): Api {
  const { name } = cluster;
  const label = dnsLabel(name);
  const suffix = asVariable(label);
  const asked = (variable: string, how: string) =>
    knownOr(undefined, `${variable}_${suffix}`, how);
  return {
    cluster,
    label,
    host: asked(
      'API_HOST',
      `the host name by which the API of ${name} is to be called, which a certificate must have`,
    ),
    namespace: asked('API_NAMESPACE', `the namespace of the API in ${name}`),
    service: asked('API_SERVICE', `the Service of the API in ${name}`),
    port: asked('API_PORT', `the port of that Service`),
    gatewayClass: asked(
      'GATEWAY_CLASS',
      `a GatewayClass of ${name}, from kubectl get gatewayclasses`,
    ),
  };
}
