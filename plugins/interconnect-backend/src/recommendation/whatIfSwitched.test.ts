import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
} from './__fixtures__/reports';
import { payments } from './__fixtures__/systems';
import { whatIfSwitched } from './whatIfSwitched';

function switched(id: string, of: Report, ref: string) {
  const after = whatIfSwitched(
    of,
    { candidate: { ref }, requirements: {} },
    id,
  );
  if (after === undefined) {
    throw new Error(`no such pattern: ${id}`);
  }
  return after;
}

describe('when a pattern takes the place of what is there', () => {
  it('Skupper makes a star of the mesh of tunnels', () => {
    const after = switched('skupper', payments(), refOf('pay-sgp'));

    expect(after.replaces).toEqual(['submariner:control', 'submariner:data']);
    expect(after.shape).toBe('hub-and-spoke');
    expect(after.links.filter(({ change }) => change === 'add')).toHaveLength(
      4,
    );
    expect(
      after.links.filter(({ change }) => change === 'remove'),
    ).toHaveLength(6 + 3);
    expect(
      after.firewallRules.every(({ protocol }) => protocol === 'TCP'),
    ).toBe(true);
    expect(
      after.obsoleteRules.filter(({ port }) => port === '4500'),
    ).toHaveLength(12);
  });

  it('a mesh over tunnels keeps the tunnels', () => {
    const after = switched(
      'istio-over-submariner',
      payments(),
      refOf('pay-sgp'),
    );

    expect(after.replaces).toEqual([]);
    expect(after.obsoleteRules).toEqual([]);
    expect(after.links.some(({ change }) => change === 'remove')).toBe(false);
  });

  it('leaves the links of a technology as they are that the candidate has already', () => {
    const links = [
      link('skupper', 'a', 'b'),
      link('skupper', 'b', 'c'),
      link('skupper', 'c', 'd'),
    ];
    const chain = report(
      ['a', 'b', 'c', 'd'].map(name => cluster(name)),
      {
        links,
        interconnects: [interconnect(links, 'chain')],
      },
    );

    expect(switched('skupper', chain, refOf('d'))).toEqual(
      expect.objectContaining({
        replaces: [],
        links: [],
        shape: 'partial-mesh',
      }),
    );
  });

  it('keeps a rule that both need', () => {
    const links = [link('linkerd', 'a', 'b')];
    const before = report([cluster('a'), cluster('b')], {
      links,
      interconnects: [interconnect(links, 'pair')],
    });

    const after = switched('istio', before, refOf('a'));

    const ports = (rules: typeof after.firewallRules) =>
      [...new Set(rules.map(({ port }) => port))].sort();
    expect(ports(after.firewallRules)).toEqual(['15443', '6443']);
    expect(ports(after.obsoleteRules)).toEqual(['4143', '4191']);
  });

  it('leaves alone what is only declared', () => {
    const links = [link('vpn', 'a', 'b')];
    const before = report([cluster('a'), cluster('b')], {
      technologies: [
        { id: 'vpn', title: 'VPN', homepage: '', layer: 'l3', declared: true },
      ],
      links,
      interconnects: [interconnect(links, 'pair')],
    });

    expect(switched('skupper', before, refOf('a')).replaces).toEqual([]);
  });

  it('changes nothing where the pattern is all there is', () => {
    const after = switched('submariner', payments(), refOf('pay-nyc'));

    expect(after.replaces).toEqual([]);
    expect(after.links).toEqual([]);
  });

  it('is undefined for a pattern that does not exist', () => {
    const request = { candidate: { name: 'new' }, requirements: {} };

    expect(whatIfSwitched(payments(), request, 'telepathy')).toBeUndefined();
  });
});
