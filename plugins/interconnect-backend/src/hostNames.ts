// Names that only mean something inside one cluster or one node, and those of the Multi-Cluster
// Services API (KEP-1645), which that technology tells of itself.
const INSIDE = /(^|\.)(svc|local|localhost|cluster\.local|clusterset\.local)$/;

const LOOPBACK = /^(127\.|0\.0\.0\.0$|::1$|::$|169\.254\.|fe80:)/;

/** A host name or address as it is compared: DNS knows neither case nor the trailing dot. */
export function comparable(place: string): string {
  return place.trim().toLowerCase().replace(/\.$/, '');
}

/** Whether a name or address could be reached from another cluster. */
export function isOutward(place: string): boolean {
  const text = comparable(place);
  return /[.:]/.test(text) && !INSIDE.test(text) && !LOOPBACK.test(text);
}

/** Whether it is an IPv4 or IPv6 address rather than a name. */
export function isAddress(place: string): boolean {
  return /^\d+(\.\d+){3}$/.test(place) || place.includes(':');
}

/**
 * The wildcards that cover a name, nearest first: `*.b.c.d` and `*.c.d` for `a.b.c.d`. A whole
 * top-level domain is nobody's.
 */
export function wildcardsOf(name: string): string[] {
  const labels = comparable(name).split('.');
  if (isAddress(name) || labels[0] === '*') {
    return [];
  }
  return labels
    .slice(1, -1)
    .map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
}
