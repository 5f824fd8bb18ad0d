import { setTimeout as sleep } from 'timers/promises';

/**
 * A handshake and the answers that follow cost milliseconds of CPU. Begun all at once, those of
 * hundreds of clusters hold up the event loop, and with it all of Backstage; begun at about the
 * rate at which they can be worked off, they hold up nobody and end no later.
 */
const PER_TURN = 2;
const TURN_MS = 3;

let begun = 0;
let turn = Promise.resolve();

/** Waits until one more handshake may begin, in this process. */
export function handshakePace(): Promise<void> {
  if (begun > 0 && begun % PER_TURN === 0) {
    turn = turn.then(() => sleep(TURN_MS));
  }
  begun += 1;
  return turn;
}
