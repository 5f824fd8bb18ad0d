import { Steps } from '../atOnce';

const ITEMS_A_STEP = 500;

/** The bytes that `JSON.stringify` gives for an object, made of long lists in steps. */
export function* jsonOf(body: object): Steps<Buffer> {
  const parts: Buffer[] = [];
  let before = '{';
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) {
      continue;
    }
    parts.push(Buffer.from(`${before}${JSON.stringify(name)}:`));
    if (Array.isArray(value)) {
      parts.push(...(yield* listOf(value)));
    } else {
      parts.push(Buffer.from(JSON.stringify(value)));
    }
    before = ',';
    yield;
  }
  parts.push(Buffer.from(before === '{' ? '{}' : '}'));
  return Buffer.concat(parts);
}

function* listOf(items: readonly unknown[]): Steps<Buffer[]> {
  const parts: Buffer[] = [];
  for (let start = 0; start < items.length; start += ITEMS_A_STEP) {
    const some = JSON.stringify(items.slice(start, start + ITEMS_A_STEP));
    parts.push(Buffer.from(`${start === 0 ? '[' : ','}${some.slice(1, -1)}`));
    yield;
  }
  parts.push(Buffer.from(items.length === 0 ? '[]' : ']'));
  return parts;
}
