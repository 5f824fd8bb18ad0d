import { useState } from 'react';

let last = 0;

/** An id for a form field that is the same for as long as the field is shown; React 17 has no `useId`. */
export function useId(): string {
  const [id] = useState(() => {
    last += 1;
    return `interconnect-field-${last}`;
  });
  return id;
}
