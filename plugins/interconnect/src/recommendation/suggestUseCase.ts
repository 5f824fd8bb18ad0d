import {
  Candidate,
  Report,
  ReportCluster,
  UseCase,
} from '@interconnect/backstage-plugin-interconnect-common';

/** A use case that fits what is known, and what speaks for it. */
export type Suggestion = {
  useCase: UseCase;
  because: 'edge' | 'hybrid' | 'clouds' | 'one';
  /** The newcomer, or the clouds, that it was concluded from. */
  names: string[];
};

/**
 * The use case that places suggest: an edge device, a data centre beside a cloud, several clouds, or
 * one place. Nothing where a place that decides is not known.
 */
export function suggestUseCase(
  candidate: Candidate,
  report: Report,
  seen: ReportCluster | undefined,
): Suggestion | undefined {
  const newcomer = {
    environment: seen?.facts.environment ?? candidate.environment,
    cloud: seen?.facts.cloud ?? candidate.cloud,
  };
  const members = report.clusters
    .filter(({ ref, foundBy }) => foundBy.length > 0 && ref !== candidate.ref)
    .map(({ facts }) => facts);
  const places = [newcomer, ...members];
  const environments = new Set(places.map(({ environment }) => environment));
  const clouds = new Set(places.map(({ cloud }) => cloud?.toLowerCase()));

  if (newcomer.environment === 'edge') {
    return {
      useCase: 'edge-cloud',
      because: 'edge',
      names: [seen?.title ?? seen?.name ?? candidate.name ?? ''],
    };
  }
  if (environments.has('on-premises') && environments.has('cloud')) {
    return { useCase: 'hybrid-cloud', because: 'hybrid', names: [] };
  }
  const known = [...clouds].filter(each => each !== undefined).sort();
  if (known.length > 1) {
    return { useCase: 'multi-cloud', because: 'clouds', names: known };
  }
  return environments.size === 1 && !environments.has(undefined) && alike()
    ? { useCase: 'single-infrastructure', because: 'one', names: known }
    : undefined;

  function alike(): boolean {
    return environments.has('on-premises') || !clouds.has(undefined);
  }
}
