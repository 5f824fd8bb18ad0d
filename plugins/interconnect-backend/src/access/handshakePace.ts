import { createPace } from '../pace';

/**
 * Waits until one more handshake may begin, in this process.
 *
 * A handshake and the answers that follow cost milliseconds of CPU. Begun all at once, those of
 * hundreds of clusters hold up the event loop; begun at about the rate at which they can be worked
 * off, they hold up nobody and end no later.
 */
export const handshakePace = createPace({ perMs: 1, atOnce: 4 });
