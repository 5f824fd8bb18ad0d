import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { detectors } from './detectors';

const ROOT = join(__dirname, 'detectors');

const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const ids: string[] = detectors.map(({ id }) => id);

describe('the list of detectors', () => {
  it('names every folder once, in order', () => {
    expect(ids).toEqual(folders);
  });

  describe.each(folders)('%s', id => {
    const text = (name: string) => readFileSync(join(ROOT, id, name), 'utf8');
    const detector = detectors.find(each => each.id === id);

    it('says what it is', () => {
      expect(detector).toMatchObject({
        title: expect.stringMatching(/\S/),
        homepage: expect.stringMatching(/^https:\/\//),
        version: expect.any(Number),
      });
    });

    it('has a README for the generated page', () => {
      const headings = text('README.md').match(/^#+ .*$/gm);

      expect(headings).toEqual(
        expect.arrayContaining([
          '### What proves it',
          '### What it cannot see',
          '### Versions looked at',
        ]),
      );
      expect(headings?.filter(line => /^##? /.test(line))).toEqual([]);
    });

    it.each([
      ['connected.yaml', /^# .*\bshapes?: \S/i],
      ['alone.yaml', /^# .*\bshapes?: \S/i],
      ['absent.yaml', /^# \S/],
    ])('has the fixture %s, which says what it is', (name, expected) => {
      const [first] = text(join('__fixtures__', name)).split('\n');

      expect(first).toMatch(expected);
    });

    it('is held to the contract', () => {
      expect(existsSync(join(ROOT, id, `${id}.test.ts`))).toBe(true);
      expect(text(`${id}.test.ts`)).toMatch(
        /^itBehavesLikeADetector\(\s*\w+,\s*fixture\('connected\.yaml'\)/m,
      );
    });
  });
});
