/**
 * Reports to develop and test screens with.
 *
 * @packageDocumentation
 */

export * from './goldenReports';
