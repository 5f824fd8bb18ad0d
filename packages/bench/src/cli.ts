import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageWith } from './report/page';
import { Section, SECTION_IDS } from './report/Section';
import { measures } from './measures';

const PAGE = join(__dirname, '../../../docs/performance.md');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '3' },
    },
  });
  const wanted = SECTION_IDS.filter(
    id => values.only.length === 0 || values.only.includes(id),
  );
  const say = (what: string) => process.stderr.write(`bench: ${what}\n`);

  const sections: Section[] = [];
  for (const id of wanted) {
    say(id);
    const section = await measures[id](
      { quick: values.quick, rounds: Number(values.rounds) },
      say,
    );
    sections.push(section);
    if (!values.quick) {
      // Section by section: an hour of measuring is not lost with the last minute.
      const earlier = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : undefined;
      write(pageWith([section], earlier));
    }
  }
  process.stdout.write(pageWith(sections, undefined));
}

function write(text: string): void {
  writeFileSync(PAGE, text);
  execFileSync(process.execPath, [
    require.resolve('prettier/bin-prettier.js'),
    '--write',
    PAGE,
  ]);
}

main().then(
  () => process.exit(),
  error => {
    process.stderr.write(`bench: ${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
