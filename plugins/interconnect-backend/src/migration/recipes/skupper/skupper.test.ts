import {
  Candidate,
  Facts,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  refOf,
  report,
} from '../../../recommendation/__fixtures__/reports';
import {
  network,
  plan,
  planned,
  STAR,
} from '../../../__testUtils__/skupperPlans';
import { stores } from '../../../recommendation/__fixtures__/systems';
import { manifestFaults } from '../../__testUtils__/manifestFaults';
import { manifestOf } from '../../manifest';
import { trialConnector, trialListener } from './callService';

describe('whether a site is for the edge', () => {
  it.each<[string, Candidate, Facts, boolean]>([
    ['a cluster of which nothing is known', {}, {}, false],
    ['one that says it is behind NAT', { behindNat: true }, {}, true],
    ['one that says it is not', { behindNat: false }, {}, false],
    ['a small device', { constrained: true }, {}, true],
    ['one at the edge, as is said', { environment: 'edge' }, {}, true],
    ['one at the edge, as was seen', {}, { environment: 'edge' }, true],
    ['one without public addresses', {}, { natHint: 'no address' }, true],
    [
      'one without public addresses that a firewall lets others into',
      { inboundAllowed: true },
      { natHint: 'no address' },
      false,
    ],
    [
      'one that a firewall lets nobody into',
      { inboundAllowed: false },
      { loadBalancer: 'available' },
      true,
    ],
    [
      'one that is seen in a cloud and said to be at the edge',
      { environment: 'edge' },
      { environment: 'cloud' },
      false,
    ],
  ])('%s', (_name, said, facts, edge) => {
    const { title } = planned(
      network(
        { hub: {}, one: {}, two: {}, new: facts },
        STAR,
        'hub-and-spoke',
        ['hub'],
      ),
      { ref: refOf('new'), ...said },
    );

    expect(title).toBe(
      edge
        ? 'Add new as an edge site of hub'
        : 'Add new as a site that listens to the network of hub',
    );
  });
});

describe('whether an interior site listens', () => {
  it.each<[string, Facts, boolean]>([
    ['where nothing is known of load balancers', {}, true],
    [
      'where load balancers wait for addresses',
      { loadBalancer: 'pending' },
      false,
    ],
    [
      'where routes do without them',
      { loadBalancer: 'pending', distribution: 'openshift' },
      true,
    ],
  ])('%s', (_name, facts, listens) => {
    const { steps } = planned(
      network(
        { hub: {}, one: {}, two: {}, new: facts },
        STAR,
        'hub-and-spoke',
        ['hub'],
      ),
      { ref: refOf('new') },
    );
    const { manifest } = steps.find(({ id }) => id === 'create-site') ?? {};

    expect(manifest?.includes('linkAccess: default')).toBe(listens);
  });
});

describe('with whom a newcomer links', () => {
  const tokens = (seen: Report) =>
    planned(seen, { ref: refOf('new') })
      .steps.filter(({ id }) => id.startsWith('redeem-token'))
      .map(({ id, title }) => [id, title]);

  it.each<[string, Report, [string, string][]]>([
    [
      'the hub',
      network({ hub: {}, one: {}, two: {}, new: {} }, STAR, 'hub-and-spoke', [
        'hub',
      ]),
      [['redeem-token', 'Link new with hub']],
    ],
    [
      'of a pair, the one that is connected to',
      network({ a: {}, b: {}, new: {} }, [['a', 'b']], 'pair'),
      [['redeem-token', 'Link new with b']],
    ],
    [
      'every site of a full mesh',
      network(
        { a: {}, b: {}, c: {}, new: {} },
        [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'c'],
        ],
        'full-mesh',
      ),
      [
        ['redeem-token', 'Link new with a'],
        ['redeem-token-b', 'Link new with b'],
        ['redeem-token-c', 'Link new with c'],
      ],
    ],
    [
      'both of two hubs',
      network(
        { a: {}, b: {}, c: {}, d: {}, new: {} },
        [
          ['c', 'a'],
          ['c', 'b'],
          ['d', 'a'],
          ['d', 'b'],
        ],
        'multi-hub',
        ['a', 'b'],
      ),
      [
        ['redeem-token', 'Link new with a'],
        ['redeem-token-b', 'Link new with b'],
      ],
    ],
  ])('%s', (_name, seen, expected) => {
    expect(tokens(seen)).toEqual(expected);
  });
});

describe('a new network', () => {
  const PUBLIC: Facts = { loadBalancer: 'available' };
  const HIDDEN: Facts = { natHint: 'no address' };
  const system = (facts: Record<string, Facts>) =>
    report(Object.entries(facts).map(([name, its]) => cluster(name, its)));

  it.each<[string, Record<string, Facts>, Candidate, string[]]>([
    [
      'listens where a member can be reached',
      { a: HIDDEN, b: PUBLIC, new: {} },
      { ref: refOf('new') },
      [
        'Create the site b, which others can link with',
        'Create the edge site a',
        'Create the site new',
      ],
    ],
    [
      'listens at the newcomer where nobody else can be reached',
      { a: HIDDEN, new: {} },
      { ref: refOf('new'), behindNat: false },
      [
        'Create the site new, which others can link with',
        'Create the edge site a',
      ],
    ],
    [
      'counts a cluster that the catalog does not have yet',
      { a: PUBLIC },
      { name: 'New One' },
      [
        'Create the site a, which others can link with',
        'Create the site new-one',
      ],
    ],
  ])('%s', (_name, facts, candidate, expected) => {
    const titles = planned(system(facts), candidate)
      .steps.filter(({ id }) => id.startsWith('create-site'))
      .map(({ title }) => title);

    expect(titles).toEqual(expected);
  });

  it('gives sites of clusters with the same name names of their own', () => {
    const twin = {
      ...cluster('a', PUBLIC),
      ref: 'resource:other/a',
    };
    const { steps } = planned(report([cluster('a', PUBLIC), twin]), {
      name: 'new',
    });
    const ids = steps.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('create-site-a-2');
  });

  it('is tried with manifests that the API takes', () => {
    expect(manifestFaults(manifestOf([trialConnector, trialListener]))).toEqual(
      [],
    );
  });

  it.each<[string, Record<string, Facts>, Candidate, RegExp]>([
    [
      'of a single cluster',
      { new: PUBLIC },
      { ref: refOf('new') },
      /The System has no other cluster that new could be linked with\.$/,
    ],
    [
      'of clusters that all hide',
      { a: HIDDEN, b: HIDDEN, new: HIDDEN },
      { ref: refOf('new') },
      /no cluster of the System can be reached\.$/,
    ],
  ])('is not planned %s', (_name, facts, candidate, reason) => {
    expect(plan(system(facts), candidate)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('what cannot be joined', () => {
  it.each<[string, Report, Candidate, RegExp]>([
    [
      'a network that others opened a link to the newcomer of',
      network({ a: {}, b: {} }, [['a', 'b']], 'pair'),
      { ref: refOf('b') },
      /^b is already linked with the Skupper network\.$/,
    ],
    [
      'a network whose hub runs version 1',
      {
        ...stores(),
        detections: stores().detections.map(each => ({
          ...each,
          version: '1.9.6',
          evidence: [],
        })),
      },
      { name: 'new' },
      /^store-hub was not seen to run Skupper 2, and this plan is for Skupper 2 only\.$/,
    ],
  ])('%s', (_name, seen, candidate, reason) => {
    expect(plan(seen, candidate)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});
