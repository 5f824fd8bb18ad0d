import { useState } from 'react';
import useInterval from 'react-use/esm/useInterval';

const EVERY_MS = 20_000;

/** The time of day, so often that ages on the screen stay true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), EVERY_MS);
  return now;
}
