import {
  Phrase,
  Report,
  ReportCluster,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { presentIn } from '../../presentIn';
import { asName, knownOr, Value } from '../../shell';
import { theOne } from '../../theOne';

/** The namespace that upstream installs control planes in. */
export const NAMESPACE = 'kuma-system';

/** A global control plane and its zones, as far as the report tells of them. */
export type Network = {
  global: ReportCluster;
  /** Other zones than the one that joins or leaves, sorted by ref. */
  zones: readonly ReportCluster[];
  /** Where zones open their connections to: `grpcs://host:5685`. */
  address: Value;
  /** Of the global control plane. */
  version: Value;
};

/** Finds the global control plane that a new zone is to be connected to. */
export function networkToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Network> {
  const found = networkOf(report, newcomer.ref);
  if ('template' in found) {
    return doesNotApply(found);
  }
  if (found.global.ref === newcomer.ref) {
    return doesNotApply(
      say`${newcomer.name} holds the global control plane, which can be no zone at the same time.`,
    );
  }
  if (presentIn('kuma', report).has(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} has a control plane of Kuma already, whose meshes and policies had to be moved to the global one first.`,
    );
  }
  return { type: 'applies', context: found };
}

/** Finds what a zone leaves. */
export function networkToLeave({
  report,
  newcomer,
}: MigrationSituation): Applicable<Network> {
  const found = networkOf(report, newcomer.ref);
  if ('template' in found) {
    return doesNotApply(found);
  }
  if (found.global.ref === newcomer.ref) {
    return doesNotApply(
      say`${newcomer.name} holds the global control plane, without which no zone gets its configuration.`,
    );
  }
  return connected(newcomer.ref, found.global.ref, report)
    ? { type: 'applies', context: found }
    : doesNotApply(
        say`${newcomer.name} was not seen to be a zone of ${found.global.name}.`,
      );
}

/** The deployment of a control plane, where it was seen. */
export function planeOf(
  ref: string,
  report: Report,
): { namespace: string; name: string } {
  const object = detectionOf(ref, report)?.evidence.find(
    each => each.object.kind === 'Deployment',
  )?.object;
  return {
    namespace: asName(object?.namespace) ?? NAMESPACE,
    name: asName(object?.name) ?? 'kuma-control-plane',
  };
}

/** The name by which the global control plane knows a cluster. */
export function zoneNameOf({ report, newcomer }: MigrationSituation): string {
  const zone = controlLinks(report)
    .filter(({ from }) => from === newcomer.ref)
    .flatMap(({ evidence }) => evidence)
    .find(({ object }) => object.kind === 'Zone')?.object.name;
  return asName(zone) ?? newcomer.label;
}

function networkOf(report: Report, newcomer: string): Network | Phrase {
  const detection = report.detections.find(
    ({ technology, mode }) =>
      technology === 'kuma' && /global/.test(mode ?? ''),
  );
  const global = report.clusters.find(({ ref }) => ref === detection?.cluster);
  if (detection === undefined || global === undefined) {
    return say`No cluster of the System was seen to hold a global control plane of Kuma.`;
  }
  const { version, mode = '' } = detection;
  if (mode.startsWith('Kong Mesh')) {
    return say`The global control plane is one of Kong Mesh, which is installed otherwise.`;
  }
  if (version !== undefined && !version.startsWith('2.')) {
    return say`The global control plane has version ${version}, and this plan is for Kuma 2 only.`;
  }
  return {
    global,
    zones: report.clusters.filter(
      ({ ref }) => ref !== newcomer && connected(ref, global.ref, report),
    ),
    address: knownOr(
      addressOf(global.ref, report),
      'GLOBAL_ADDRESS',
      `grpcs://HOST:5685, with the address of the Service kuma-global-zone-sync of ${global.name}`,
    ),
    version: knownOr(
      version !== undefined && /^\d+\.\d+\.\d+$/.test(version)
        ? version
        : undefined,
      'KUMA_VERSION',
      `the Kuma version of ${global.name}, as kumactl version prints it`,
    ),
  };
}

/** What the zones' own environment says, where all of them say the same. */
function addressOf(global: string, report: Report): string | undefined {
  return theOne(
    controlLinks(report)
      .filter(({ to }) => to === global)
      .flatMap(({ evidence }) => evidence)
      .map(({ shows }) => shows)
      .filter(shown => /^grpcs:\/\/[A-Za-z0-9.:[\]-]+$/.test(shown)),
  );
}

function connected(zone: string, global: string, report: Report): boolean {
  return controlLinks(report).some(
    ({ from, to }) => from === zone && to === global,
  );
}

function controlLinks({ links }: Report) {
  return links.filter(
    ({ technology, plane }) => technology === 'kuma' && plane === 'control',
  );
}

function detectionOf(
  ref: string,
  { detections }: Report,
): ReportDetection | undefined {
  return detections.find(
    ({ cluster, technology }) => technology === 'kuma' && cluster === ref,
  );
}
