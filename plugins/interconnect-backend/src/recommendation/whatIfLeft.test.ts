import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
} from './__fixtures__/reports';
import { payments, stores } from './__fixtures__/systems';
import { whatIfLeft } from './whatIfLeft';

describe('when a cluster leaves', () => {
  it('a mesh loses its tunnels and stays a mesh, and its rules are free to go', () => {
    const [control, data] = whatIfLeft(payments(), refOf('pay-nyc'));

    expect([control.interconnect, data.interconnect]).toEqual([
      'submariner:control',
      'submariner:data',
    ]);
    expect(control.links).toEqual([
      {
        from: refOf('pay-nyc'),
        to: refOf('pay-fra'),
        plane: 'control',
        change: 'remove',
      },
    ]);
    expect(data.links.map(({ from, change }) => [from, change])).toEqual([
      [refOf('pay-ams'), 'remove'],
      [refOf('pay-dub'), 'remove'],
      [refOf('pay-fra'), 'remove'],
    ]);
    expect(data.shape).toBe('full-mesh');
    expect(data.cutOff).toEqual([]);
    expect(
      data.firewallRules
        .filter(({ port }) => port === '4500')
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['pay-ams', 'pay-nyc'],
      ['pay-dub', 'pay-nyc'],
      ['pay-fra', 'pay-nyc'],
      ['pay-nyc', 'pay-ams'],
      ['pay-nyc', 'pay-dub'],
      ['pay-nyc', 'pay-fra'],
    ]);
  });

  it('a star that loses its hub leaves everyone alone', () => {
    const [star] = whatIfLeft(stores(), refOf('store-hub'));

    expect(star.links).toHaveLength(5);
    expect(star.shape).toBeUndefined();
    expect(star.cutOff).toEqual(
      ['gla', 'lis', 'osl', 'waw'].map(name => [refOf(`store-${name}`)]),
    );
  });

  it('a star that loses a spoke stays a star', () => {
    const [star] = whatIfLeft(stores(), refOf('store-osl'));

    expect(star.shape).toBe('hub-and-spoke');
    expect(star.cutOff).toEqual([]);
    expect(star.firewallRules.map(({ from, to }) => [from, to])).toEqual([
      ['store-osl', 'store-hub'],
      ['store-osl', 'store-hub'],
    ]);
  });

  it('a chain that loses its middle falls apart', () => {
    const links = [
      link('kilo', 'a', 'b'),
      link('kilo', 'b', 'c'),
      link('kilo', 'c', 'd'),
    ];
    const chain = report(
      ['a', 'b', 'c', 'd'].map(name => cluster(name)),
      { links, interconnects: [interconnect(links, 'chain')] },
    );

    const [after] = whatIfLeft(chain, refOf('b'));

    expect(after.shape).toBe('pair');
    expect(after.cutOff).toEqual([[refOf('a')]]);
  });

  it.each([
    ['is no member', refOf('pay-sgp')],
    ['is not known', refOf('nobody')],
  ])('nothing changes where it %s', (_name, ref) => {
    expect(whatIfLeft(payments(), ref)).toEqual([]);
  });

  it('no rules are named of a technology that no pattern describes', () => {
    const links = [link('netmaker', 'a', 'b')];
    const [after] = whatIfLeft(
      report([cluster('a'), cluster('b')], {
        links,
        interconnects: [interconnect(links, 'pair')],
      }),
      refOf('a'),
    );

    expect(after.links).toHaveLength(1);
    expect(after.firewallRules).toEqual([]);
  });
});
