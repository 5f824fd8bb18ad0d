import { readFileSync } from 'fs';
import { resolve } from 'path';
import {
  Finding,
  FINDING_CODES,
  FINDING_ORIGINS,
  FINDING_TEXTS,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { detectors } from '../detection/detectors';
import { rules } from './rules';

const ROOT = resolve(__dirname, '../../../..');
const declared: readonly Detector[] = detectors;

/** The codes that sources of a folder name where they make remarks. */
function codesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\bcode: '([a-z-]+)'/g)].map(
    ([, code]) => code,
  );
}

describe('the codes of findings', () => {
  it('are a sorted list without repeats, each with its texts', () => {
    expect(FINDING_CODES).toEqual([...new Set(FINDING_CODES)].sort());
    expect(Object.keys(FINDING_TEXTS)).toEqual([...FINDING_CODES]);
    expect(Object.keys(FINDING_ORIGINS)).toEqual([...FINDING_CODES]);
    for (const { title, meaning, remedy } of Object.values(FINDING_TEXTS)) {
      expect([title, meaning, remedy].every(text => text.length > 5)).toBe(
        true,
      );
      expect(meaning).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
  });

  it.each(rules.map(({ code, severity }) => [code, severity] as const))(
    '%s is found by a rule with a severity that is documented',
    (code, severity) => {
      expect(FINDING_ORIGINS[code].severities.split(', ')).toContain(severity);
    },
  );

  it('are all found by somebody: a rule, a detector, or the runner of detectors', () => {
    const { globSync } = jest.requireActual<typeof import('fs')>('fs');
    const files = [
      ...globSync(
        resolve(ROOT, 'plugins/interconnect-backend/src/detection/**/*.ts'),
      ),
      resolve(ROOT, 'plugins/interconnect-node/src/leftovers.ts'),
    ].filter(file => !file.endsWith('.test.ts'));
    const found = new Set<string>([
      ...rules.map(({ code }) => code),
      ...files.flatMap(codesIn),
    ]);

    expect(FINDING_CODES.filter(code => !found.has(code))).toEqual([]);
  });

  it.each(FINDING_CODES)('%s has its row in docs/findings.md', code => {
    const { title } = FINDING_TEXTS[code];
    const { severities } = FINDING_ORIGINS[code];
    const rows = readFileSync(resolve(ROOT, 'docs/findings.md'), 'utf8')
      .split('\n')
      .filter(line => line.startsWith(`| \`${code}\` `));

    expect(rows[0]).toContain(`**${title}.**`);
    expect(rows[0].replace(/ +/g, ' ')).toContain(`| ${severities} |`);
  });

  it('are the only ones for which technologies have remedies', () => {
    const known = new Set<string>(FINDING_CODES);

    expect(
      declared
        .flatMap(({ remedies = {} }) => Object.keys(remedies))
        .filter(code => !known.has(code)),
    ).toEqual([]);
  });

  it('have severities that findings have', () => {
    const severities: Finding['severity'][] = ['error', 'warning', 'info'];

    for (const entry of Object.values(FINDING_ORIGINS)) {
      const own = entry.severities.split(', ');
      expect(severities.filter(each => own.includes(each))).toEqual(own);
    }
  });
});
