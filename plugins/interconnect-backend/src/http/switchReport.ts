import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Candidate,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { World } from '../pipeline';
import { adviceReport, reportAround } from './advice';
import { RouterDeps } from './routerDeps';

/**
 * What a switch is judged on. Nobody need join for one: without a candidate, the first cluster of the
 * System that the caller may see stands for those that switch.
 *
 * @throws NotFoundError for a candidate that is no cluster, or that the caller may not read
 * @throws InputError where there is no cluster that could stand for the others
 */
export async function switchReport(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  world: World,
  { system, candidate }: { system: string; candidate?: Candidate },
): Promise<{ report: Report; candidate: Candidate }> {
  if (candidate !== undefined) {
    const about = { system, candidate };
    return {
      report: await adviceReport(deps, credentials, world, about),
      candidate,
    };
  }
  const report = await reportAround(deps.reports, credentials, world, {
    system,
    candidate: {},
  });
  const first = report.clusters.find(({ foundBy }) => foundBy.length > 0);
  if (first === undefined) {
    throw new InputError(
      'Invalid input: candidate: the System has no cluster that you may read',
    );
  }
  return { report, candidate: { ref: first.ref } };
}
