/** Headers by lower-case name; the first value where there are several. */
export function firstValues(
  received: Readonly<Record<string, string | string[] | number | undefined>>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') {
      headers[name] = first;
    }
  }
  return headers;
}
