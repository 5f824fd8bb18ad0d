import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePatterns } from '../comparePatterns';
import { criteria } from '../criteria';
import { REQUIREMENTS } from '../requirements';
import { patterns } from '.';

/** The values that each requirement's ratings may have, beside `unsure`. */
const VALUES: Record<(typeof REQUIREMENTS)[number], string[]> = {
  setup: ['manual', 'semi-automatic', 'automatic'],
  security: ['configurable', 'encrypted', 'mutual-tls', 'private-backbone'],
  serviceDiscovery: ['internal-dns', 'external-dns'],
  tenantIsolation: ['cluster', 'namespace'],
  topology: ['full-mesh', 'hub-and-spoke', 'any'],
  behindNat: ['yes', 'limited', 'no'],
  firewallBurden: ['low', 'medium', 'high'],
  trafficControl: ['failover', 'load-balancing', 'fine-grained'],
  cniIndependence: ['yes', 'limited', 'no'],
  namespaceExtension: ['yes', 'limited', 'no'],
  overlappingIps: ['yes', 'limited', 'no'],
  moreThanTwoClusters: ['yes', 'limited', 'no'],
  maturity: [
    'graduated',
    'incubating',
    'sandbox',
    'standard',
    'community',
    'commercial',
    'experimental',
  ],
  vendorLockIn: ['none', 'low', 'high'],
};

describe.each(patterns.map(pattern => [pattern.id, pattern] as const))(
  '%s',
  (id, pattern) => {
    it.each(REQUIREMENTS)('is rated by %s, with a source', requirement => {
      const { value, reason, source, lookedAt } = pattern.ratings[requirement];

      expect([...VALUES[requirement], 'unsure']).toContain(value);
      expect(reason).not.toBe('');
      expect(source).toMatch(/\(.+\)|KEP/);
      expect(lookedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    });

    it('says in its README when not to use it, in the same words', () => {
      const readme = readFileSync(join(__dirname, id, 'README.md'), 'utf8');

      expect(readme).toMatch(/^### When not to use it$/m);
      expect(readme).toContain(pattern.whenNotToUse);
      expect(readme).not.toMatch(/^##? /m);
    });

    it('has layers of its own technologies, each with ports and a source', () => {
      for (const { technology, flows, source } of pattern.needs.layers) {
        expect(pattern.technologies).toContain(technology);
        expect(flows.length).toBeGreaterThan(0);
        expect(source).not.toBe('');
      }
    });
  },
);

describe('the registries', () => {
  it.each([
    ['patterns', patterns.map(({ id }) => id)],
    ['criteria', criteria.map(({ id }) => id)],
  ])('of %s are sorted and hold no id twice', (_name, ids: string[]) => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('have a criterion for every requirement', () => {
    const compared = comparePatterns();

    expect(compared.criteria.map(({ id }) => id)).toEqual([...REQUIREMENTS]);
    expect(compared.patterns).toHaveLength(patterns.length);
  });
});
