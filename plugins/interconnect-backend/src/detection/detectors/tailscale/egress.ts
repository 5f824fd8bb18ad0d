import {
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { device, tailnetOf } from './devices';
import { Service } from './schema';

// In the order in which they are believed; the last is how the first versions of the operator had it.
const TARGETS = [
  'tailscale.com/tailnet-fqdn',
  'tailscale.com/tailnet-ip',
  'tailscale.com/ts-tailnet-target-ip',
] as const;

/** What a Service leads to in the tailnet, which is a device of another cluster or of anybody. */
export function egressClaims(
  service: Service,
  ownTailnets: readonly string[],
): LocalPeerClaim[] {
  const { annotations = {} } = service.metadata;
  const annotation = TARGETS.find(each => annotations[each]);
  const target = annotation && annotations[annotation];
  if (annotation === undefined || !target) {
    return [];
  }

  const name = target.replace(/\.$/, '').toLowerCase();
  // An address says nothing of its tailnet; with one device here it is the one that this is in.
  const tailnet =
    tailnetOf(name) ?? (ownTailnets.length === 1 ? ownTailnets[0] : undefined);
  const { state, reason, evidence } = judge(service);
  return [
    {
      type: 'peer',
      plane: 'data',
      ...(tailnet === undefined ? {} : { instance: tailnet }),
      peer: { name, identities: [device(name)] },
      direction: 'outgoing',
      expects: 'one-way',
      state,
      reason,
      encryption: 'WireGuard',
      evidence: [
        show(service, ['metadata', 'annotations', annotation]),
        ...evidence,
      ],
    },
  ];
}

/** The operator's conditions tell of the proxy here, and never whether the device answers. */
function judge(
  service: Service,
): Pick<LocalPeerClaim, 'state' | 'reason' | 'evidence'> {
  const conditions = (service.status?.conditions ?? []).map(
    (condition, index) => ({
      ...condition,
      evidence: show(service, ['status', 'conditions', index, 'status']),
    }),
  );
  const told = conditions.filter(({ type }) =>
    /^Tailscale(Proxy|EgressSvc)/.test(type),
  );
  const wrong = told.find(({ status }) => status !== 'True');
  if (told.length === 0) {
    return {
      state: 'pending',
      reason: 'The operator has not made a proxy for it yet',
      evidence: [],
    };
  }
  if (wrong === undefined) {
    return {
      state: 'configured',
      reason:
        'Its proxy is ready; no API field tells whether the device answers',
      evidence: told.map(({ evidence }) => evidence),
    };
  }
  const { type, reason = '', evidence } = wrong;
  const hasFailed =
    type === 'TailscaleEgressSvcValid' || /Failed|Invalid/.test(reason);
  return {
    state: hasFailed ? 'down' : 'pending',
    reason: `Its proxy is not ready: ${type}${reason ? `, ${reason}` : ''}`,
    evidence: [evidence],
  };
}
