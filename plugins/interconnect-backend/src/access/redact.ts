/** Shorter pieces of base64 are in many a text by chance. */
const LEAST_BASE64 = 8;

/**
 * Takes credentials out of a text, also as base64 or with URL encoding, and however JSON escapes
 * them: what is JSON is parsed only afterwards.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let redacted = withoutEscapes(text);
  for (const form of secrets.flatMap(formsOf)) {
    redacted = form === '' ? redacted : redacted.replaceAll(form, '[…]');
  }
  return redacted;
}

/** A JSON text that means the same, in which characters stand for themselves where they may. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(u[0-9a-f]{4}|.)/gi, (escape, code: string) => {
    const character =
      code.length === 1
        ? code
        : String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return character === '/' ||
      (code.length > 1 && /^[ !#-[\]-~]$/.test(character))
      ? character
      : escape;
  });
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  return [
    secret,
    encoded,
    encoded.replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase()),
    ...[0, 1, 2].flatMap(before => base64Of(secret, before)),
  ];
}

/** The base64 of a secret that stands after so many bytes of something else, as after a user name. */
function base64Of(secret: string, before: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const whole = bytes.toString('base64');
  if (before === 0 && bytes.byteLength % 3 === 0) {
    return [whole, bytes.toString('base64url')];
  }
  // Its first and last character hold bits of what stands beside it.
  const own = [
    Math.ceil((before * 8) / 6),
    Math.floor((bytes.byteLength * 8) / 6),
  ];
  const forms = [whole, bytes.toString('base64url')].map(form =>
    form.slice(...own),
  );
  return [
    ...(before === 0 ? [whole] : []),
    ...forms.filter(form => form.length >= LEAST_BASE64),
  ];
}
