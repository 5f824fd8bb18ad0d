import {
  LocalRemark,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Deployment } from './schema';

/** What is worth a look in a member, beside its links. */
export function remarksOn(apiServers: readonly Deployment[]): LocalRemark[] {
  return apiServers
    .filter(({ spec }) => (spec.replicas ?? 1) === 1)
    .map(apiServer => ({
      code: 'single-gateway',
      severity: 'info',
      params: { gateway: apiServer.metadata.name },
      message:
        'has one pod of clustermesh-apiserver: while it is replaced, peers do not learn of changes',
      remedy: 'Set clustermesh.apiserver.replicas to 2 or more',
      evidence: [
        show(
          apiServer,
          apiServer.spec.replicas === undefined
            ? ['metadata', 'name']
            : ['spec', 'replicas'],
        ),
      ],
    }));
}
