import {
  Candidate,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Newcomer } from './defineRecipe';
import { dnsLabel } from './shell';

/** Finds the candidate in the report, or names what it will be called there. */
export function newcomerOf(candidate: Candidate, report: Report): Newcomer {
  const cluster = report.clusters.find(
    ({ ref, name }) =>
      ref === candidate.ref ||
      (candidate.ref === undefined && name === candidate.name),
  );
  const name = cluster?.name ?? candidate.name ?? candidate.ref ?? 'newcomer';
  const [, label, ref] = newcomerNames(name);
  return {
    ref: cluster?.ref ?? candidate.ref ?? ref,
    name,
    label,
    cluster,
    said: candidate,
  };
}

/** All that a cluster of which only a name was given is called in a plan: as given, as a label, by ref. */
export function newcomerNames(
  name: string,
): [name: string, label: string, ref: string] {
  const label = dnsLabel(name);
  return [name, label, `resource:default/${label}`];
}
