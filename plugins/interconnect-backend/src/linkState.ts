import {
  LINK_STATES,
  LinkState,
} from '@interconnect/backstage-plugin-interconnect-common';

/** The worst of some states, in the order of the vocabulary; unknown when there are none. */
export function worstOf(states: readonly LinkState[]): LinkState {
  return LINK_STATES.find(state => states.includes(state)) ?? 'unknown';
}

/** The worst of what is known; an end that does not know its state says nothing against the other's. */
export function worstKnownOf(states: readonly LinkState[]): LinkState {
  return worstOf(states.filter(state => state !== 'unknown'));
}

/** The state of a link that lacks a direction that should exist. */
export function atBestDegraded(state: LinkState): LinkState {
  return state === 'down' || state === 'pending' ? state : 'degraded';
}
