/**
 * The annotation of a `kubernetes-cluster` Resource that declares links which leave no object in a
 * cluster.
 */
export const LINKS_ANNOTATION = 'interconnect.backstage.io/links';

/** Longest annotation that is believed, in characters: some two hundred links. */
export const MAX_DECLARATION = 16 * 1024;
