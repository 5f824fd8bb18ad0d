import {
  Candidate,
  Facts,
  Link,
  Report,
  ReportCluster,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from '../../sortedBy';

/** The facts of a cluster that recipes write steps from. */
export type GroundFacts = Pick<
  Facts,
  | 'podCidrs'
  | 'serviceCidrs'
  | 'cni'
  | 'kubernetesVersion'
  | 'natHint'
  | 'loadBalancer'
>;

/** How a technology was run in a cluster. */
export type GroundTechnology = {
  technology: string;
  verdict: 'present' | 'absent' | 'unknown';
  version?: string;
  mode?: string;
};

/** A cluster as a plan knew it. */
export type GroundCluster = {
  ref: string;
  name: string;
  /** Whether it belonged to the System. */
  member: boolean;
  seen: boolean;
  facts: GroundFacts;
  runs: GroundTechnology[];
};

/** A link as a plan knew it. */
export type GroundLink = Pick<Link, 'technology' | 'plane' | 'from' | 'to'>;

/** What a plan was made from. It is kept with the plan, so that what moves can be told. */
export type Ground = {
  /** Id of the recipe that wrote the steps. */
  recipe: string;
  request: { candidate: Candidate; requirements: Requirements };
  /** The technologies that the change is about, sorted. */
  technologies: string[];
  /** Sorted by ref. */
  clusters: GroundCluster[];
  /** Of those technologies; sorted. */
  links: GroundLink[];
  /** Not all links were kept. */
  moreLinks?: boolean;
};

/** What a plan is about. */
export type GroundOf = Pick<Ground, 'recipe' | 'request'> & {
  technologies: readonly string[];
};

/** So many links are kept; a mesh of a hundred clusters has 4950. */
const MOST_LINKS = 5000;

/** Takes down what a report tells that steps are written from. */
export function groundOf(report: Report, about: GroundOf): Ground {
  const technologies = [...new Set(about.technologies)].sort();
  const links = report.links.filter(({ technology }) =>
    technologies.includes(technology),
  );
  return {
    recipe: about.recipe,
    request: about.request,
    technologies,
    clusters: sortedBy(
      report.clusters.map(cluster =>
        groundCluster(cluster, technologies, report),
      ),
      ({ ref }) => ref,
    ),
    links: sortedBy(
      links.map(({ technology, plane, from, to }) => ({
        technology,
        plane,
        from,
        to,
      })),
      linkKey,
    ).slice(0, MOST_LINKS),
    ...(links.length > MOST_LINKS && { moreLinks: true }),
  };
}

/** Tells one link from all others. */
export function linkKey({ technology, plane, from, to }: GroundLink): string {
  return JSON.stringify([technology, plane, from, to]);
}

function groundFacts({
  podCidrs,
  serviceCidrs,
  cni,
  kubernetesVersion,
  natHint,
  loadBalancer,
}: Facts): GroundCluster['facts'] {
  return {
    ...(podCidrs && { podCidrs: [...podCidrs] }),
    ...(serviceCidrs && { serviceCidrs: [...serviceCidrs] }),
    ...(cni !== undefined && { cni }),
    ...(kubernetesVersion !== undefined && { kubernetesVersion }),
    ...(natHint !== undefined && { natHint }),
    ...(loadBalancer !== undefined && { loadBalancer }),
  };
}

function groundCluster(
  { ref, name, foundBy, observation, facts }: ReportCluster,
  technologies: readonly string[],
  { detections }: Report,
): GroundCluster {
  return {
    ref,
    name,
    member: foundBy.length > 0,
    seen: observation !== 'none',
    facts: groundFacts(facts),
    runs: technologies.map(technology => {
      const found = detections.find(
        other => other.cluster === ref && other.technology === technology,
      );
      return {
        technology,
        verdict: found?.verdict ?? 'unknown',
        ...(found?.version === undefined ? {} : { version: found.version }),
        ...(found?.mode === undefined ? {} : { mode: found.mode }),
      };
    }),
  };
}
