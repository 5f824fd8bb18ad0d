/**
 * What is told of a look at a cluster, noting whether anybody asks when it was. What nobody asked
 * for, nothing depends on: the same objects then mean the same at any other time.
 */
export function watchTime<T extends { observedAt: number }>(
  looked: T,
): { looked: T; wasAsked: () => boolean } {
  let asked = false;
  return {
    looked: {
      ...looked,
      get observedAt() {
        asked = true;
        return looked.observedAt;
      },
    },
    wasAsked: () => asked,
  };
}
