import { spawnSync } from 'node:child_process';
import {
  Candidate,
  Facts,
  PlannedChange,
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

type Star = {
  /** Whether the hub opens the tunnels, as the gateway of a consumer does. */
  hubOpens?: boolean;
  newcomer?: Facts;
  hub?: Facts;
  versions?: [string, string, string];
  installed?: boolean;
};

function star({
  hubOpens = true,
  newcomer = {},
  hub = {},
  versions = ['1.2.0', '1.2.0', '1.2.0'],
  installed = false,
}: Star = {}): Report {
  const links = ['left', 'right'].map(name =>
    hubOpens
      ? link('liqo', 'hub', name, { direction: 'forward' })
      : link('liqo', name, 'hub', { direction: 'forward' }),
  );
  return report(
    [
      cluster('hub', hub),
      cluster('left'),
      cluster('right'),
      cluster('new', newcomer),
    ],
    {
      links,
      interconnects: [interconnect(links, 'hub-and-spoke', ['hub'])],
      detections: ['hub', 'left', 'right', ...(installed ? ['new'] : [])].map(
        (name, index) => ({
          cluster: refOf(name),
          technology: 'liqo',
          verdict: 'present' as const,
          version: versions[index] ?? '1.2.0',
          whole: true,
          evidence: [
            shown(name, 'v1', 'ConfigMap', '.data.CLUSTER_ID', `${name}-id`),
          ],
        }),
      ),
    },
  );
}

function plan(
  of: Report,
  candidate: Candidate,
  change: PlannedChange = 'join',
) {
  return planMigration(of, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern: 'liqo',
    change,
  });
}

function runOf(
  id: string,
  of: Report,
  candidate: Candidate = { ref: refOf('new') },
  change: PlannedChange = 'join',
) {
  const planned = plan(of, candidate, change);
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return planned.steps.find(step => step.id === id)?.run;
}

it.each<[string, Report, Candidate, PlannedChange, RegExp]>([
  [
    'a star that is not there',
    report([cluster('a')]),
    { name: 'x' },
    'join',
    /no Liqo peering/,
  ],
  ['a spoke', star(), { ref: refOf('left') }, 'join', /already peered/],
  [
    'one without peers to leave',
    star(),
    { ref: refOf('new') },
    'leave',
    /new is not peered/,
  ],
])('plans nothing for %s', (_name, of, candidate, change, reason) => {
  expect(plan(of, candidate, change)).toMatchObject({
    type: 'not-plannable',
    reason: expect.stringMatching(reason),
  });
});

it.each<[string, Star, string]>([
  [
    'provides where the hub consumes',
    {},
    'liqoctl peer --context hub --remote-context new',
  ],
  [
    'consumes where the hub provides',
    { hubOpens: false },
    'liqoctl peer --context new --remote-context hub',
  ],
  [
    'opens the tunnel itself where nobody reaches it',
    { newcomer: { natHint: 'private' } },
    'liqoctl peer --context hub --remote-context new --gw-server-service-location Consumer --in-band',
  ],
  [
    'opens none to a consumer that nobody reaches either',
    { newcomer: { natHint: 'private' }, hub: { natHint: 'private' } },
    'liqoctl peer --context hub --remote-context new',
  ],
  [
    'takes a node port where load balancers get no address',
    { newcomer: { loadBalancer: 'pending' } },
    'liqoctl peer --context hub --remote-context new --gw-server-service-type NodePort',
  ],
])('a newcomer %s', (_name, of, command) => {
  expect(runOf('peer', star(of))).toBe(command);
});

it('believes what is said of a newcomer that nobody can see yet', () => {
  expect(runOf('peer', star(), { name: 'far', behindNat: true })).toContain(
    '--gw-server-service-location Consumer',
  );
});

it.each<[string, Star, string]>([
  [
    'k3s',
    { newcomer: { distribution: 'k3s' } },
    'liqoctl install k3s --context new --cluster-id new --version v1.2.0',
  ],
  [
    'EKS',
    { newcomer: { distribution: 'eks', region: 'eu-west-1' } },
    'liqoctl install eks --eks-cluster-region eu-west-1 --eks-cluster-name "$EKS_CLUSTER_NAME" --context new',
  ],
  [
    'AKS',
    { newcomer: { distribution: 'aks' } },
    '--subscription-id "$AKS_SUBSCRIPTION_ID"',
  ],
  [
    'anything else',
    { newcomer: { podCidrs: ['10.1.0.0/16'] } },
    'liqoctl install --pod-cidr 10.1.0.0/16 --service-cidr "$SERVICE_CIDR" --context new',
  ],
  [
    'versions that differ',
    { versions: ['1.2.0', '1.1.2', '1.2.0'] },
    '--version "v$LIQO_VERSION"',
  ],
])('installs on %s', (_name, of, command) => {
  expect(runOf('install-liqo', star(of))).toContain(command);
});

it('looks for the id that a cluster has already', () => {
  const planned = plan(star({ installed: true }), { ref: refOf('new') });

  expect(
    planned.type === 'planned' &&
      planned.steps.find(({ id }) => id === 'free-cluster-id')?.title,
  ).toBe('Make sure that no peer is called new-id');
});

it('installs nothing where Liqo runs already', () => {
  expect(runOf('install-liqo', star({ installed: true }))).toBeUndefined();
});

it('ends every peering of a hub, in the direction in which it was made', () => {
  const hub = { ref: refOf('hub') };

  expect(runOf('unpeer-left', star(), hub, 'leave')).toBe(
    'liqoctl unpeer --context hub --remote-context left --delete-namespaces',
  );
  expect(runOf('unpeer-right', star({ hubOpens: false }), hub, 'leave')).toBe(
    'liqoctl unpeer --context right --remote-context hub --delete-namespaces',
  );
});

it.each([
  `new'; echo smuggled; '`,
  'new\necho smuggled\n',
  'new $(echo smuggled >&2)',
  `new"; echo smuggled; "`,
])('cannot have commands smuggled in by the name %j', name => {
  const planned = plan(star(), { name });
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  for (const { run = '', rollback = '' } of planned.steps) {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `kubectl() { :; }; liqoctl() { :; }\n${run}\n${rollback}\ntrue`],
      {
        encoding: 'utf8',
        env: { ...process.env, POD_CIDR: 'a', SERVICE_CIDR: 'b' },
      },
    );

    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/smuggled/);
  }
});
