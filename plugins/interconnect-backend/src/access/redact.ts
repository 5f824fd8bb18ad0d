/** Takes credentials out of a text, also as base64 or with URL encoding. */
export function redact(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ]) {
      redacted = form === '' ? redacted : redacted.replaceAll(form, '[…]');
    }
  }
  return redacted;
}
