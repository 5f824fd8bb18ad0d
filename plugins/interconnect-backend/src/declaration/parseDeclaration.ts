import { z } from 'zod';
import { MAX_DECLARATION } from '../declaredLinks';
import { DECLARED_KINDS } from './declaredKinds';
import { readEntries, WrittenEntry } from './readEntries';

/** Most links that one entity may declare; a full mesh of more clusters is declared from several. */
const MAX_TARGETS = 200;
const MAX_NOTE = 200;

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
  targets: readonly DeclaredTarget[];
  faults: readonly DeclarationFault[];
};

type Draft = { targets: DeclaredTarget[]; faults: DeclarationFault[] };

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

/** What was parsed before: entities change seldom, and a hostile one would take its time again and again. */
const known = new Map<string, Declaration>();
const MAX_KNOWN = 5_000;

/**
 * Reads what an entity declares: a list in YAML or JSON. What makes no sense is left out and told;
 * it never takes along what does. Text that does not parse is left out whole, because one can only
 * guess where in it a list goes on.
 */
export function parseDeclaration(text: string): Declaration {
  const earlier = known.get(text);
  if (earlier !== undefined) {
    return earlier;
  }
  const declaration = parse(text);
  if (known.size >= MAX_KNOWN) {
    known.clear();
  }
  known.set(text, declaration);
  return declaration;
}

function parse(text: string): Declaration {
  if (text.length > MAX_DECLARATION) {
    return refused(
      `is longer than ${MAX_DECLARATION} characters, so none of it was read`,
    );
  }
  const read = readEntries(text);
  if ('problem' in read) {
    return refused(read.problem);
  }

  const declaration: Draft = { targets: [], faults: [] };
  read.entries.forEach((entry, index) =>
    addEntry(declaration, entry, `[${index}]`),
  );
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

function addEntry(
  { targets, faults }: Draft,
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
