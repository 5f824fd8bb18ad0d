// Writes what follows from declarations: docs/rbac.yaml and the pages of docs/ about detectors,
// findings and patterns.
// With --check it writes nothing, and fails where a file is not what it should be.
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import {
  FINDING_CODES,
  FINDING_ORIGINS,
  FINDING_TEXTS,
  TellsMore,
} from '../plugins/interconnect-common/src';
import {
  Detector,
  nameOfRead,
  ReadSpec,
} from '../plugins/interconnect-node/src';
import { detectors } from '../plugins/interconnect-backend/src/detection/detectors';
import { declaredReads } from '../plugins/interconnect-backend/src/declaredReads';
import { comparePatterns } from '../plugins/interconnect-backend/src/recommendation';
import { GENERATED } from './generated';
import { phraseCatalogue } from './phrases';
import { rbac, rbacSecrets } from './rbac';

const root = join(__dirname, '..');

const reads = declaredReads(detectors);

function section(readme: string, heading: string): string {
  const [, ...rest] = readme.split(`### ${heading}\n`);
  if (rest.length === 0) {
    throw new Error(`A README lacks the heading "${heading}"`);
  }
  return rest[0].split(/^### /m)[0].trim();
}

function gatesOf(spec: ReadSpec): string {
  const gates = spec.type === 'resource' ? spec.whenSeen ?? [] : [];
  const names = gates.map(
    gate =>
      `\`${nameOfRead(gate.spec)}\`${gate.such ? ` ${gate.such.what}` : ''}`,
  );
  return names.length === 0 ? '' : `, only where ${names.join(' or ')} is seen`;
}

function detectorsPage(): string {
  const declared: readonly Detector[] = detectors;
  const pages = declared.map(detector => {
    const readme = readFileSync(
      join(
        root,
        'plugins/interconnect-backend/src/detection/detectors',
        detector.id,
        'README.md',
      ),
      'utf8',
    );
    const table = Object.values(detector.reads).map(
      read =>
        `| \`${nameOfRead(read.spec)}\` | ${read.type}${gatesOf(read.spec)} |`,
    );
    return [
      `## ${detector.title}`,
      `\`${detector.id}\`, ${detector.layer.toLocaleUpperCase('en-US')}, <${
        detector.homepage
      }>`,
      `### Versions looked at\n\n${section(readme, 'Versions looked at')}`,
      `### Reads\n\n${['| read | |', '| --- | --- |', ...table].join('\n')}`,
      `### What proves it\n\n${section(readme, 'What proves it')}`,
      `### What it cannot see\n\n${section(readme, 'What it cannot see')}`,
      ...(detector.tellsMore === undefined
        ? []
        : [`### What would tell more\n\n${tellsMore(detector.tellsMore)}`]),
    ].join('\n\n');
  });
  return [`# Detectors`, `<!-- ${GENERATED} -->`, ...pages].join('\n\n');
}

function findingsPage(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = FINDING_CODES.map(code => {
    const { title, meaning, remedy } = FINDING_TEXTS[code];
    const { severities, source } = FINDING_ORIGINS[code];
    return `| \`${code}\` | ${severities} | **${title}.** ${cell(
      meaning,
    )} | ${cell(remedy)} | ${cell(source)} |`;
  });
  const declared: readonly Detector[] = detectors;
  const remedies = declared.flatMap(({ title, remedies: own = {} }) =>
    Object.entries(own).map(
      ([code, remedy]) => `| \`${code}\` | ${title} | ${cell(remedy)} |`,
    ),
  );
  return [
    '# Findings',
    `<!-- ${GENERATED} -->`,
    'What a report tells a platform engineer to look at. The codes are stable, and there are no others. Each finding says of which clusters it is, in one sentence what is the matter, what to do, and which objects show it.',
    [
      '| code | severity | when | remedy | read from |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    '## Remedies by technology',
    'Where a technology has a remedy of its own, findings give that.',
    [
      '| code | technology | remedy |',
      '| --- | --- | --- |',
      ...remedies.sort(),
    ].join('\n'),
  ].join('\n\n');
}

/** Where to look for the state of links that the API does not tell. */
function tellsMore({ commands = [], metrics = [], meaning }: TellsMore) {
  return [
    `${meaning}.`,
    ...[...commands, ...metrics].map(item => `- \`${item}\``),
  ].join('\n\n');
}

function patternsPage(): string {
  const { criteria, patterns } = comparePatterns();
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rated = criteria.filter(({ id }) =>
    patterns.every(({ ratings }) => id in ratings),
  );
  const overview = [
    `| | ${rated.map(({ title }) => title).join(' | ')} |`,
    `| --- |${rated.map(() => ' --- |').join('')}`,
    ...patterns.map(
      ({ title, ratings }) =>
        `| ${title} | ${rated
          .map(({ id }) => cell(ratings[id].value))
          .join(' | ')} |`,
    ),
  ].join('\n');
  const pages = patterns.map(pattern =>
    [
      `## ${pattern.title}`,
      pattern.summary,
      `**When not to use it.** ${pattern.whenNotToUse}`,
      [
        '| requirement | rating | why | source |',
        '| --- | --- | --- | --- |',
        ...criteria.flatMap(({ id, title }) => {
          const rating = pattern.ratings[id];
          return rating
            ? [
                `| ${title} | ${cell(rating.value)} | ${cell(
                  rating.reason,
                )} | ${cell(rating.source)} (${rating.lookedAt}) |`,
              ]
            : [];
        }),
      ].join('\n'),
    ].join('\n\n'),
  );
  return ['# Patterns', `<!-- ${GENERATED} -->`, overview, ...pages].join(
    '\n\n',
  );
}

function phrases(): string {
  return [
    `// ${GENERATED}`,
    '/** Every phrase that the backend can say, by its id; `{{0}}` is a gap. */',
    `export const PHRASES = ${JSON.stringify(phraseCatalogue())};`,
  ].join('\n');
}

async function formatted(file: string, text: string): Promise<string> {
  const { default: prettier } = await import('prettier');
  const config = await prettier.resolveConfig(join(root, file));
  return prettier.format(text, { ...config, filepath: file });
}

async function main() {
  const check = process.argv.includes('--check');
  const pages: Record<string, string> = {
    'docs/detectors.md': detectorsPage(),
    'docs/findings.md': findingsPage(),
    'docs/patterns.md': patternsPage(),
    'docs/rbac.yaml': rbac(reads),
    'docs/rbac-secret-metadata.yaml': rbacSecrets(reads),
    'plugins/interconnect/src/phrases/catalogue.ts': phrases(),
  };

  for (const [file, text] of Object.entries(pages)) {
    const path = join(root, file);
    const wanted = await formatted(file, text);
    if (!check) {
      writeFileSync(path, wanted);
    } else if (readFileSync(path, 'utf8') !== wanted) {
      console.error(`${file} is out of date: run yarn generate`);
      process.exitCode = 1;
    }
  }
}

main();
