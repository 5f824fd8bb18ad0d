import { isMap, isNode, isSeq, parseDocument } from 'yaml';

const MAX_EXCERPT = 300;
const MAX_DEPTH = 8;

/** One entry of a list, and the words in which it is written. */
export type WrittenEntry = {
  value: unknown;
  excerpt: string;
  /** Where its `to` is a list, each of it as it is written. */
  targets: string[];
};

/** Reads a list in YAML, of which JSON is a part. Nothing that it holds is judged yet. */
export function readEntries(
  text: string,
): { entries: WrittenEntry[] } | { problem: string } {
  if (nestsDeeply(text)) {
    return { problem: 'nests deeper than a list of links can' };
  }
  try {
    const entries = entriesOf(text);
    return entries === undefined
      ? { problem: 'must be a list of links' }
      : { entries };
  } catch {
    // The parser's own errors, and aliases, which are refused: they can make a short text endless.
    return {
      problem: 'is neither YAML nor JSON that can be read, so none of it was',
    };
  }
}

function entriesOf(text: string): WrittenEntry[] | undefined {
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
    return undefined;
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
