import { spawnSync } from 'node:child_process';
import {
  Candidate,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { planMigration } from '../..';

const GKE = { distribution: 'gke' };

function system(
  distributions: Record<string, string | undefined>,
  more: Partial<Report> = {},
): Report {
  return report(
    Object.entries(distributions).map(([name, distribution]) =>
      cluster(name, distribution === undefined ? {} : { distribution }),
    ),
    more,
  );
}

const two = { left: 'gke', new: 'gke' };

function plan(of: Report, candidate: Candidate = { ref: refOf('new') }) {
  return planMigration(of, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern: 'gke-fleet',
  });
}

function stepsOf(of: Report, candidate?: Candidate) {
  const planned = plan(of, candidate);
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return planned.steps;
}

const shared = [link('gke-mcs', 'left', 'new')];

it.each<[string, Report, Candidate, RegExp]>([
  [
    'a cluster of another kind',
    system({ ...two, other: 'eks' }),
    { ref: refOf('new') },
    /other is no GKE cluster/,
  ],
  [
    'a newcomer that is said to be of another kind',
    system({ left: 'gke' }),
    { name: 'far', distribution: 'k3s' },
    /far is no GKE cluster/,
  ],
  [
    'a newcomer in another cloud',
    system({ left: 'gke' }),
    { name: 'far', cloud: 'aws' },
    /far is no GKE cluster/,
  ],
  [
    'clusters of which nothing is known',
    system({ left: undefined, new: undefined }),
    { ref: refOf('new') },
    /No cluster was seen to be one of GKE/,
  ],
  [
    'one cluster',
    system({ new: 'gke' }),
    { ref: refOf('new') },
    /no other cluster/,
  ],
  [
    'a fleet that shares already',
    system(two, {
      links: shared,
      interconnects: [interconnect(shared, 'pair')],
    }),
    { ref: refOf('new') },
    /share Services in a fleet already/,
  ],
])('plans nothing for %s', (_name, of, candidate, reason) => {
  expect(plan(of, candidate)).toMatchObject({
    type: 'not-plannable',
    reason: expect.stringMatching(reason),
  });
});

it('plans, and checks, where the kind of a cluster was not seen', () => {
  const step = stepsOf(system({ left: undefined, new: 'gke' })).find(
    ({ id }) => id === 'on-gke',
  );

  expect(step?.checks.map(({ id }) => id)).toEqual([
    refOf('left'),
    refOf('new'),
    'network',
  ]);
});

it('takes the project of the fleet that a cluster is in', () => {
  const of = system(two, {
    detections: [
      {
        cluster: refOf('left'),
        technology: 'gke-mcs',
        verdict: 'present',
        whole: true,
        evidence: [
          shown(
            'left',
            'hub.gke.io/v1',
            'Membership',
            '.spec.owner.id',
            '//gkehub.googleapis.com/projects/acme/locations/global/memberships/left',
          ),
        ],
      },
    ],
  });

  expect(stepsOf(of).find(({ id }) => id === 'register-new')?.run).toContain(
    'memberships register new --gke-cluster "$GKE_CLUSTER_NEW" --project acme --enable-workload-identity',
  );
});

function inShell(commands: string) {
  return spawnSync(
    'bash',
    [
      '-c',
      `kubectl() { :; }; gcloud() { printf '%s|' "$@"; echo; }\n${commands}\ntrue`,
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(
          [...commands.matchAll(/: "\$\{([A-Z0-9_]+):/g)].map(
            ([, variable]) => [variable, 'europe-west8/left'],
          ),
        ),
      },
    },
  );
}

it('takes location and name of a cluster apart', () => {
  const run = stepsOf(system(two)).find(({ id }) => id === 'on-gke')?.run ?? '';

  expect(inShell(run).stdout).toContain(
    'container|clusters|describe|left|--location|europe-west8|',
  );
});

it.each([
  `new'; echo smuggled; '`,
  'new\necho smuggled\n',
  'new $(echo smuggled >&2)',
])('cannot have commands smuggled in by the name %j', name => {
  const steps = stepsOf(system({ left: 'gke' }), { name, ...GKE });
  for (const { run = '', rollback = '' } of steps) {
    const { stdout, stderr, status } = inShell(`${run}\n${rollback}`);

    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/^smuggled/m);
  }
});
