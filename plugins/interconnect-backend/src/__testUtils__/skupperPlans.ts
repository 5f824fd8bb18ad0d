import {
  Candidate,
  Facts,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { planMigration } from '../migration';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../recommendation/__fixtures__/reports';

/** Two sites that link with a third. */
export const STAR: [string, string][] = [
  ['one', 'hub'],
  ['two', 'hub'],
];

type Request = Parameters<typeof planMigration>[1];

/** Asks for a plan of Skupper. */
export function plan(
  seen: Report,
  candidate: Candidate,
  more: Partial<Request> = {},
) {
  return planMigration(seen, {
    system: 'system:default/story',
    pattern: 'skupper',
    candidate,
    requirements: {},
    ...more,
  });
}

/** A plan that there must be. */
export function planned(...request: Parameters<typeof plan>) {
  const made = plan(...request);
  if (made.type !== 'planned') {
    throw new Error(made.reason);
  }
  return made;
}

/** A network of Skupper 2, whose sites all lie in the namespace `net`. */
export function network(
  facts: Record<string, Facts>,
  links: [string, string][],
  shape: Parameters<typeof interconnect>[1],
  hubs: string[] = [],
): Report {
  const made = links.map(([from, to]) =>
    link('skupper', from, to, { direction: 'forward' }),
  );
  const names = [...new Set(links.flat())];
  return report(
    Object.entries(facts).map(([name, its]) => cluster(name, its)),
    {
      links: made,
      interconnects: [interconnect(made, shape, hubs)],
      detections: names.map(name => ({
        cluster: refOf(name),
        technology: 'skupper',
        verdict: 'present' as const,
        whole: true,
        version: '2.2.1',
        evidence: [
          shown(name, 'skupper.io/v2alpha1', 'Site', '.metadata.name', name, {
            namespace: 'net',
            name,
          }),
        ],
      })),
    },
  );
}
