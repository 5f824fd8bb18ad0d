import {
  Facts,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../../recommendation/__fixtures__/reports';
import { planMigration } from '../../..';

type Service = [namespace: string, name: string];

/** Three clusters with tunnels, whose broker is in `a`, which can be reached. */
function mesh(exported: Record<string, Service[] | 'unseen'>): Report {
  const facts: Record<string, Facts> = {
    a: { loadBalancer: 'available' },
    b: {},
    c: { environment: 'edge' },
  };
  const data = [
    link('submariner', 'a', 'b'),
    link('submariner', 'a', 'c'),
    link('submariner', 'b', 'c'),
  ];
  const control = ['b', 'c'].map(from =>
    link('submariner', from, 'a', { plane: 'control', direction: 'forward' }),
  );
  return report(
    Object.entries(facts).map(([name, its]) => cluster(name, its)),
    {
      technologies: [],
      links: [...data, ...control],
      interconnects: [
        interconnect(data, 'full-mesh'),
        interconnect(control, 'hub-and-spoke', ['a']),
      ],
      detections: Object.entries(exported).map(([name, services]) => ({
        cluster: refOf(name),
        technology: 'mcs-api',
        verdict: services === 'unseen' ? ('unknown' as const) : 'present',
        whole: services !== 'unseen',
        evidence: (services === 'unseen' ? [] : services).map(
          ([namespace, service]) =>
            shown(
              name,
              'multicluster.x-k8s.io/v1alpha1',
              'ServiceExport',
              '.metadata.name',
              service,
              { namespace, name: service },
            ),
        ),
      })),
    },
  );
}

function plan(seen: Report) {
  return planMigration(seen, {
    system: 'system:default/story',
    change: 'switch',
    pattern: 'skupper',
    candidate: { ref: refOf('b') },
    requirements: {},
  });
}

function stepsOf(seen: Report) {
  const made = plan(seen);
  if (made.type !== 'planned') {
    throw new Error(made.reason);
  }
  return made.steps;
}

const idsOf = (seen: Report, ...prefixes: string[]) =>
  stepsOf(seen)
    .map(({ id }) => id)
    .filter(id => prefixes.some(prefix => id.startsWith(prefix)));

describe('from Submariner to Skupper', () => {
  it('moves one service after the other, at all that export it', () => {
    const seen = mesh({
      a: [['shop', 'cart']],
      b: [
        ['shop', 'cart'],
        ['bank', 'ledger'],
      ],
      c: [],
    });
    const cart = stepsOf(seen).find(({ id }) => id === 'move-cart.shop');

    expect(idsOf(seen, 'serve', 'listen', 'move')).toEqual([
      'serve-b',
      'serve-a',
      'listen-b',
      'listen-c',
      'listen-a',
      'move-cart.shop',
      'move-ledger.bank',
    ]);
    expect(cart?.run?.split('\n')).toEqual([
      'subctl unexport service --context a --namespace shop cart',
      'subctl unexport service --context b --namespace shop cart',
    ]);
    expect(cart?.rollback).toContain(
      'subctl export service --context b --namespace shop cart',
    );
    expect(cart?.why).toContain(
      'cart-shop.application-network.svc.cluster.local takes the place of cart.shop.svc.clusterset.local',
    );
  });

  it('looks for the services itself where one cluster was not seen', () => {
    const seen = mesh({ a: [['shop', 'cart']], b: 'unseen', c: [] });

    expect(idsOf(seen, 'serve', 'move')).toEqual([
      'serve-b',
      'serve-c',
      'serve-a',
      'move-services-b',
      'move-services-c',
      'move-services-a',
    ]);
  });

  it('has nothing to move where nothing is exported', () => {
    expect(
      idsOf(mesh({ a: [], b: [], c: [] }), 'serve', 'listen', 'move'),
    ).toEqual([]);
  });

  it('takes the broker down last', () => {
    expect(idsOf(mesh({ a: [], b: [], c: [] }), 'uninstall')).toEqual([
      'uninstall-b',
      'uninstall-c',
      'uninstall-a',
    ]);
  });

  const istio = [link('istio', 'a', 'b')];
  const skupper = [link('skupper', 'b', 'a')];
  const seen = mesh({});
  it.each<[string, Report, RegExp]>([
    [
      'a System without tunnels',
      report([cluster('a'), cluster('b')]),
      /The System has no Submariner mesh to switch from\.$/,
    ],
    [
      'a System with a network already',
      {
        ...seen,
        links: [...seen.links, ...skupper],
        interconnects: [...seen.interconnects, interconnect(skupper, 'pair')],
      },
      /The System has a Skupper network already\.$/,
    ],
    [
      'tunnels that a mesh may run over',
      {
        ...seen,
        links: [...seen.links, ...istio],
        interconnects: [...seen.interconnects, interconnect(istio, 'pair')],
      },
      /The System is joined by istio too, which may need the tunnels/,
    ],
    [
      'clusters that nobody can connect to',
      {
        ...seen,
        clusters: seen.clusters.map(each => ({
          ...each,
          facts: { natHint: 'no address' },
        })),
      },
      /no cluster of the System can be reached\.$/,
    ],
  ])('is not planned for %s', (_name, of, reason) => {
    expect(plan(of)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});
