import { pageWith } from './page';
import { Section } from './Section';

const layout: Section = {
  id: 'layout',
  title: 'Placing',
  parts: ['Words.', { head: ['', 'ms'], rows: [['hub', '2']] }],
  targets: [{ id: 'G1', goal: 'fast', measured: '3×', met: false }],
};
const scan: Section = {
  id: 'scan',
  title: 'Reading',
  parts: [],
  targets: [{ id: 'K3', goal: 'few', measured: '1', met: true }],
};

describe('the page', () => {
  it('has parts and targets as text and tables', () => {
    expect(pageWith([layout], undefined)).toContain(`<!-- layout -->

## Placing

Words.

|  | ms |
| --- | ---: |
| hub | 2 |

| target | measured | met |
| --- | ---: | ---: |
| **G1** fast | 3× | **no** |

<!-- /layout -->`);
  });

  it('tells what a bound came to, of those targets that it was measured by', () => {
    const [few] = scan.targets;
    const fast = { id: 'K1', goal: 'fast', measured: '4×', met: false };

    expect(
      pageWith(
        [{ ...scan, targets: [{ ...fast, bound: '5×: no' }, few] }],
        undefined,
      ),
    ).toContain(`| target | measured | met | Node.js alone |
| --- | ---: | ---: | ---: |
| **K1** fast | 4× | **no** | 5×: no |
| **K3** few | 1 | yes |  |`);
  });

  it('keeps sections that were not measured anew, and their order', () => {
    const page = pageWith([scan], pageWith([layout], undefined));

    expect(page).toBe(pageWith([layout, scan], undefined));
  });

  it('replaces a section', () => {
    const page = pageWith(
      [{ ...layout, title: 'Placing anew' }],
      pageWith([layout, scan], undefined),
    );

    expect(page).toContain('## Placing anew');
    expect(page.match(/<!-- layout -->/g)).toHaveLength(1);
    expect(page).toContain('## Reading');
  });
});
