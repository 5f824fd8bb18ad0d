/** An answer as a reader of a cluster gives it. */
export function answered(
  status: number,
  body: string,
  { mark, retryAfter }: { mark?: string; retryAfter?: string } = {},
) {
  return {
    type: 'answered' as const,
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    take: () => ({
      type: 'body' as const,
      body,
      ...(mark === undefined ? {} : { mark }),
    }),
  };
}
