import { createHash } from 'crypto';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import ts from 'typescript';
import { quotedTexts } from '../plugins/interconnect-backend/src/recommendation';

const SOURCES = join(__dirname, '../plugins/interconnect-backend/src');

/** Every phrase that the backend can say, by an id that changes with it; sorted by the phrase. */
export function phraseCatalogue(): Record<string, string> {
  const templates = new Set([
    ...quotedTexts(),
    ...sourceFiles().flatMap(file => saidIn(file)),
  ]);
  return Object.fromEntries(
    [...templates]
      .sort((a, b) => (a < b ? -1 : 1))
      .map(template => [idOf(template), template]),
  );
}

function sourceFiles(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !/\.test\.ts$|__/.test(file))
    .map(file => join(SOURCES, file));
}

/** What stands between the backticks of every `say`. */
function saidIn(file: string): string[] {
  const found: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
      found.push(templateOf(node.template));
    }
    node.forEachChild(visit);
  }
  visit(
    ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    ),
  );
  return found;
}

function templateOf(literal: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(literal)
    ? literal.text
    : [
        literal.head.text,
        ...literal.templateSpans.map(
          (span, index) => `{{${index}}}${span.literal.text}`,
        ),
      ].join('');
}

function idOf(template: string): string {
  return `p${createHash('sha256').update(template).digest('hex').slice(0, 9)}`;
}
