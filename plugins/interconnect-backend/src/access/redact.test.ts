import { redact } from './redact';

const TOKEN = 'ca/na+ry.7d1f-3c=>?';

const base64 = (text: string) => Buffer.from(text).toString('base64');

const escaped = (text: string) =>
  text
    .split('')
    .map(each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** What somebody can read out of a text who knows how it was written. */
function readIn(text: string): string {
  const pieces = text
    .split(/[^A-Za-z0-9+/_=-]+/)
    .flatMap(piece =>
      [0, 1, 2, 3].map(from =>
        Buffer.from(piece.slice(from), 'base64').toString('latin1'),
      ),
    );
  return [text, ...pieces].join('\n');
}

describe('redact', () => {
  it.each([
    ['as it is', TOKEN],
    ['in a URL', encodeURIComponent(TOKEN)],
    ['in a URL in small letters', encodeURIComponent(TOKEN).toLowerCase()],
    ['in base64', base64(TOKEN)],
    ['in base64 for URLs', Buffer.from(TOKEN).toString('base64url')],
    ['in base64 after one byte', base64(`u${TOKEN}`)],
    ['in base64 after two bytes', base64(`u:${TOKEN}`)],
    ['in base64 after the scheme', base64(`Bearer ${TOKEN}`)],
    ['in base64 between others', base64(`user:${TOKEN}, and more`)],
  ])('takes out what is written %s', (_name, written) => {
    const redacted = redact(`you sent ${written} to me`, [TOKEN]);

    expect(redacted).toContain('[…]');
    expect(readIn(redacted)).not.toContain(TOKEN);
    expect(readIn(redacted)).not.toContain(TOKEN.slice(2, -2));
    expect(redacted).toMatch(/^you sent .* to me$/);
  });

  it.each([
    ['all characters', escaped(TOKEN)],
    ['all in capitals', escaped(TOKEN).replace(/[a-f]/g, x => x.toUpperCase())],
    ['slashes', TOKEN.replaceAll('/', '\\/')],
    ['what HTML would take for a tag', TOKEN.replace('>', '\\u003e')],
    ['one in the middle', TOKEN.replace('n', '\\u006e')],
  ])('takes out what JSON writes with escapes for %s', (_name, written) => {
    const redacted = redact(`{"message":"it was ${written}"}`, [TOKEN]);

    expect(JSON.parse(redacted)).toEqual({ message: 'it was […]' });
  });

  it.each([
    ['quotes and backslashes', 'a "b" \\ c \\u0041 \\\\u0041'],
    ['line breaks and control characters', 'a\nb\tc\u0000\u001b'],
    ['other scripts', 'größer – 中文 😀'],
    ['slashes', 'a/b'],
  ])('changes nothing about a JSON text with %s', (_name, message) => {
    for (const json of [
      JSON.stringify({ message }),
      `{"message":"${escaped(message)}"}`,
    ]) {
      expect(JSON.parse(redact(json, [TOKEN]))).toEqual({ message });
    }
  });

  it.each([
    ['nothing to take out', []],
    ['an empty secret', ['']],
    ['another', ['other']],
  ])('leaves a text with %s', (_name, secrets) => {
    expect(redact('a text', secrets)).toBe('a text');
  });
});
