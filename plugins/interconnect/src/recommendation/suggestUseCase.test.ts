import {
  Candidate,
  Facts,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { aCluster, aReport, ref } from '../__testUtils__/reportBuilder';
import { Suggestion, suggestUseCase } from './suggestUseCase';

const aws: Facts = { environment: 'cloud', cloud: 'aws' };
const gcp: Facts = { environment: 'cloud', cloud: 'gcp' };
const site: Facts = { environment: 'on-premises' };

function suggested(
  candidate: Candidate,
  members: Facts[],
  seen?: ReportCluster,
): Suggestion | undefined {
  return suggestUseCase(
    candidate,
    aReport({
      clusters: members.map((facts, i) => aCluster(`m${i}`, { facts })),
    }),
    seen,
  );
}

describe('the use case that places suggest', () => {
  const cases: [string, Candidate, Facts[], Suggestion | undefined][] = [
    [
      'an edge device',
      { name: 'kiosk', environment: 'edge' },
      [aws],
      { useCase: 'edge-cloud', because: 'edge', names: ['kiosk'] },
    ],
    [
      'a data centre beside a cloud',
      { name: 'dc', environment: 'on-premises' },
      [aws, aws],
      { useCase: 'hybrid-cloud', because: 'hybrid', names: [] },
    ],
    [
      'a cloud beside data centres',
      { name: 'new', ...aws },
      [site],
      { useCase: 'hybrid-cloud', because: 'hybrid', names: [] },
    ],
    [
      'another cloud',
      { name: 'new', ...gcp },
      [aws],
      { useCase: 'multi-cloud', because: 'clouds', names: ['aws', 'gcp'] },
    ],
    [
      'the same cloud, however it is written',
      { name: 'new', environment: 'cloud', cloud: 'AWS' },
      [aws],
      { useCase: 'single-infrastructure', because: 'one', names: ['aws'] },
    ],
    [
      'one site after the other',
      { name: 'new', ...site },
      [site],
      { useCase: 'single-infrastructure', because: 'one', names: [] },
    ],
    ['a newcomer of whom nothing is known', { name: 'new' }, [aws], undefined],
    [
      'members of whom nothing is known',
      { name: 'new', ...aws },
      [{}],
      undefined,
    ],
    [
      'a cloud that nobody names',
      { name: 'new', environment: 'cloud' },
      [aws],
      undefined,
    ],
  ];

  it.each(cases)('for %s', (_, candidate, members, expected) => {
    expect(suggested(candidate, members)).toEqual(expected);
  });

  it('follows what is seen rather than what is said', () => {
    const seen = aCluster('shop', { facts: { environment: 'edge' } });

    expect(
      suggested({ ref: ref('shop'), environment: 'cloud' }, [aws], seen),
    ).toEqual({ useCase: 'edge-cloud', because: 'edge', names: ['shop'] });
  });

  it('takes no neighbour for a member', () => {
    const report = aReport({
      clusters: [
        aCluster('a', { facts: aws }),
        aCluster('b', { facts: gcp, foundBy: [] }),
      ],
    });

    expect(
      suggestUseCase({ name: 'new', ...aws }, report, undefined)?.useCase,
    ).toBe('single-infrastructure');
  });
});
