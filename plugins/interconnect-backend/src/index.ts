/**
 * The backend of Interconnect.
 *
 * @packageDocumentation
 */

export { interconnectPlugin as default } from './plugin';
