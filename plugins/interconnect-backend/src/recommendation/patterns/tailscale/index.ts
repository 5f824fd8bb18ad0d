import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** The operator runs proxies: those for ingress put a service on the tailnet, those for egress give it a local name elsewhere. */
export const tailscale = definePattern({
  id: 'tailscale',
  title: 'Tailscale operator',
  category: 'tunneling',
  technologies: ['tailscale'],
  summary:
    'Chosen services get an address on a tailnet, and other clusters reach them through proxies over WireGuard, through nearly any NAT.',
  whenNotToUse:
    'Where a control plane of a vendor is not acceptable, where services must keep their names, or where pods must reach pods.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'tailscale',
        shape: 'hub-and-spoke',
        outsideHub: { name: 'Tailscale', linksPerCluster: 1 },
        flows: [
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '443',
            purpose: 'coordination, and relays where no direct path is found',
          },
          {
            along: 'link',
            opens: 'forward',
            protocol: 'UDP',
            port: '41641',
            purpose: 'direct WireGuard, where it is let through',
          },
        ],
        source: 'tailscale/tailscale, cmd/k8s-operator (1.102.3)',
      },
    ],
    inbound: 'nobody',
    podsReachable: false,
    overlap: { type: 'allowed' },

    weight: {
      value: 'light',
      why: 'one small proxy per exposed service or group of them',
      source: 'tailscale/tailscale, cmd/k8s-operator (1.102.3)',
    },
  },
});
