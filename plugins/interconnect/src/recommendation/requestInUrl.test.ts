import { AddClusterRequest } from '@interconnect/backstage-plugin-interconnect-common';
import { paramsOfRequest, requestFromParams } from './requestInUrl';

describe('requestInUrl', () => {
  const requests: [string, AddClusterRequest][] = [
    ['nothing', { candidate: {}, requirements: {} }],
    [
      'a cluster of the catalog',
      {
        candidate: { ref: 'resource:default/edge-lab' },
        requirements: { useCase: 'edge-cloud' },
      },
    ],
    [
      'a cluster that does not exist, with all it needs',
      {
        candidate: {
          name: 'new',
          environment: 'edge',
          podCidrs: ['10.8.0.0/16', 'fd00::/48'],
          behindNat: true,
          inboundAllowed: false,
        },
        requirements: {
          security: { level: 'must', value: 'mutual-tls' },
          behindNat: { level: 'should', value: true },
          expectedClusters: 12,
          apiOnly: true,
        },
      },
    ],
  ];

  it.each(requests)('comes back from the address: %s', (_, request) => {
    const address = paramsOfRequest(request).toString();

    expect(requestFromParams(new URLSearchParams(address))).toEqual(request);
  });

  it.each([
    ['a use case that is none', 'c.name=x&r.useCase=party'],
    ['a level that is none', 'c.name=x&r.security=perhaps:encrypted'],
    ['a value that is none', 'c.name=x&r.security=must:magic'],
    ['a number that is none', 'c.name=x&r.expectedClusters=many'],
    ['a fraction', 'c.name=x&r.expectedClusters=1.5'],
    ['an environment that is none', 'c.name=x&c.environment=moon'],
    ['fields that are not ours', 'c.name=x&c.token=secret&view=table'],
  ])('leaves out %s and keeps the rest', (_, address) => {
    expect(requestFromParams(new URLSearchParams(address))).toEqual({
      candidate: { name: 'x' },
      requirements: {},
    });
  });
});
