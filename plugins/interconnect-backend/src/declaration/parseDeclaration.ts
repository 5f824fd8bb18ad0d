import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { MAX_DECLARATION } from '../declaredLinks';
import { DECLARED_KINDS } from './declaredKinds';

/** Most links that one entity may declare; a full mesh of more clusters is declared from several. */
const MAX_TARGETS = 200;
const MAX_NOTE = 200;
const MAX_EXCERPT = 300;
const MAX_DEPTH = 8;

/** One link to one target, as an entity writes it. */
export type DeclaredTarget = {
  /** Where the target stands in the annotation, for example `[2].to`. */
  place: string;
  target: string;
  technology: string;
  note?: string;
  /** The entry as it is written; of one with several targets only this one, for whom it concerns. */
  excerpt: string;
};

/** What of an annotation makes no sense. */
export type DeclarationFault = { place: string; problem: string };

export type Declaration = {
  targets: DeclaredTarget[];
  faults: DeclarationFault[];
};

const Text = z.string().trim().min(1).max(512);
const Entry = z.object({
  to: z.union([Text, z.array(z.unknown()).min(1)], {
    error: 'must be the name or the entity ref of a cluster, or a list of them',
  }),
  technology: z.string({ error: 'is missing, or no text' }).trim(),
  note: z
    .string({ error: 'must be a text' })
    .max(MAX_NOTE, { error: `is longer than ${MAX_NOTE} characters` })
    .optional(),
});

/**
 * Reads what an entity declares: a list in YAML or JSON. What makes no sense is left out and told;
 * it never takes along what does. Text that does not parse is left out whole, because one can only
 * guess where in it a list goes on.
 */
export function parseDeclaration(text: string): Declaration {
  if (text.length > MAX_DECLARATION) {
    return refused(
      `is longer than ${MAX_DECLARATION} characters, so none of it was read`,
    );
  }
  let entries: WrittenEntry[];
  try {
    entries = entriesOf(text);
  } catch (error) {
    // The parser's own errors, and aliases, which are refused.
    return refused(
      error instanceof NoListError
        ? error.message
        : 'is neither YAML nor JSON that can be read, so none of it was',
    );
  }

  const declaration: Declaration = { targets: [], faults: [] };
  entries.forEach((entry, index) => addEntry(declaration, entry, `[${index}]`));
  const { targets, faults } = declaration;
  return targets.length <= MAX_TARGETS
    ? declaration
    : {
        targets: targets.slice(0, MAX_TARGETS),
        faults: [
          ...faults,
          {
            place: '',
            problem: `declares ${targets.length} links, of which only the first ${MAX_TARGETS} were taken`,
          },
        ],
      };
}

class NoListError extends Error {}

type WrittenEntry = {
  value: unknown;
  excerpt: string;
  /** Where it has several targets, each as it is written. */
  targets: string[];
};

function entriesOf(text: string): WrittenEntry[] {
  if (nestsDeeply(text)) {
    throw new NoListError('nests deeper than a list of links can');
  }
  const document = parseDocument(text, { merge: false });
  const [error] = document.errors;
  if (error !== undefined) {
    throw error;
  }
  const { contents } = document;
  const values: unknown = document.toJS({ maxAliasCount: 0 });
  if (values === null) {
    return [];
  }
  if (!isSeq(contents) || !Array.isArray(values)) {
    throw new NoListError('must be a list of links');
  }
  const written = (node: unknown) => {
    const [from, to] = (isNode(node) ? node.range : undefined) ?? [0, 0];
    return text.slice(from, to).trim().slice(0, MAX_EXCERPT);
  };
  return contents.items.map((item, index) => {
    const to = isMap(item) ? item.get('to', true) : undefined;
    return {
      value: values[index],
      excerpt: written(item),
      targets: isSeq(to) ? to.items.map(written) : [],
    };
  });
}

/** Whoever writes thousands of brackets keeps the parser busy, and does not mean links. */
function nestsDeeply(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') {
      depth += 1;
    } else if (char === ']' || char === '}') {
      depth -= 1;
    }
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return /(?:[-?:][ \t]+){8}/.test(text);
}

function addEntry(
  { targets, faults }: Declaration,
  { value, excerpt, targets: written }: WrittenEntry,
  place: string,
): void {
  const fault = (field: string, problem: string) =>
    faults.push({ place: `${place}${field}`, problem });

  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault('', 'must have the fields to and technology');
    return;
  }
  const parsed = Entry.safeParse(value);
  if (!parsed.success) {
    parsed.error.issues.forEach(issue =>
      fault(`.${String(issue.path[0])}`, issue.message),
    );
    return;
  }
  const { to, technology, note } = parsed.data;
  if (!DECLARED_KINDS.includes(technology)) {
    fault(
      '.technology',
      `is ${quoted(technology)}, which is none of ${DECLARED_KINDS.join(', ')}`,
    );
    return;
  }
  // What else is written may be a field misspelt; the link itself is beyond doubt.
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(Entry.shape, name)) {
      fault(`.${name.slice(0, 40)}`, 'is no field of a declared link');
    }
  }

  const list = Array.isArray(to) ? to : [to];
  list.forEach((item, index) => {
    const field = Array.isArray(to) ? `.to[${index}]` : '.to';
    const target = Text.safeParse(item);
    if (!target.success) {
      fault(field, 'must be the name or the entity ref of a cluster');
      return;
    }
    targets.push({
      place: `${place}${field}`,
      target: target.data,
      technology,
      ...(note === undefined ? {} : { note }),
      excerpt: written[index] ?? excerpt,
    });
  });
}

/** What somebody wrote, short enough for a sentence. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

function refused(problem: string): Declaration {
  return { targets: [], faults: [{ place: '', problem }] };
}
