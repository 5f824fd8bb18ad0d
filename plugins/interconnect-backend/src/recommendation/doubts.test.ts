import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { cluster, refOf, report } from './__fixtures__/reports';
import { payments } from './__fixtures__/systems';
import { recommend } from './recommend';
import { RecommendationRequest } from './situation';

function confidence(
  pattern: string,
  of: Report,
  request: RecommendationRequest,
) {
  const found = recommend(of, request).find(each => each.pattern === pattern);
  return [found?.confidence, found?.raiseConfidence];
}

const known = {
  name: 'new',
  behindNat: false,
  cni: 'calico',
  podCidrs: ['10.9.0.0/16'],
  serviceCidrs: ['172.29.0.0/16'],
};

function darkened(name: string): Report {
  const before = payments();
  return {
    ...before,
    clusters: before.clusters.map(each =>
      each.name === name
        ? {
            ...each,
            observation: 'none' as const,
            facts: {},
            factEvidence: {},
          }
        : each,
    ),
  };
}

describe('confidence', () => {
  it.each<[string, string, Report, RecommendationRequest, unknown[]]>([
    [
      'is high where nothing is in doubt, and nothing would raise it',
      'submariner',
      payments(),
      { candidate: known, requirements: {} },
      ['high', undefined],
    ],
    [
      'would be raised most by what could block',
      'submariner',
      payments(),
      {
        candidate: { ...known, cni: undefined, podCidrs: undefined },
        requirements: {},
      },
      ['medium', 'the pod and service ranges of new'],
    ],
    [
      'would be raised most by an observation that settles several doubts at once',
      'submariner',
      darkened('pay-nyc'),
      { candidate: known, requirements: {} },
      ['medium', 'an observation of pay-nyc'],
    ],
    [
      'falls with a detection that could not be made',
      'skupper',
      report([cluster('a', { loadBalancer: 'available' })], {
        detections: [
          {
            cluster: refOf('a'),
            technology: 'skupper',
            verdict: 'unknown',
            whole: false,
            evidence: [],
          },
        ],
      }),
      { candidate: known, requirements: {} },
      ['medium', 'the objects of skupper in a'],
    ],
    [
      'does not fall with a detection of another technology',
      'linkerd',
      report([cluster('a', { loadBalancer: 'available' })], {
        detections: [
          {
            cluster: refOf('a'),
            technology: 'skupper',
            verdict: 'unknown',
            whole: false,
            evidence: [],
          },
        ],
      }),
      { candidate: known, requirements: {} },
      ['high', undefined],
    ],
    [
      'names who could confirm a must that no documentation tells of',
      'f5xc',
      payments(),
      {
        candidate: known,
        requirements: { overlappingIps: { level: 'must', value: true } },
      },
      [
        'medium',
        'a word of the makers of F5 Distributed Cloud on this: Overlapping addresses',
      ],
    ],
  ])('%s', (_name, pattern, of, request, expected) => {
    expect(confidence(pattern, of, request)).toEqual(expected);
  });

  it('is low where three things are in doubt', () => {
    const [level] = confidence('cilium', report([cluster('a')]), {
      candidate: { name: 'new' },
      requirements: {},
    });

    expect(level).toBe('low');
  });
});
