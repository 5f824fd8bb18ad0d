/** As in `athens, lisbon`. */
export function namesOf(clusters: readonly { name: string }[]): string {
  return clusters.map(({ name }) => name).join(', ');
}
