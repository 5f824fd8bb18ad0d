import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Candidate,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  refOf,
  report,
} from '../../../recommendation/__fixtures__/reports';
import { planMigration } from '../..';

function system(...sites: string[]): Report {
  return report(
    ['left', 'right', 'new'].map(name => cluster(name)),
    {
      detections: sites.map(name => ({
        cluster: refOf(name),
        technology: 'f5xc',
        verdict: 'present',
        whole: true,
        evidence: [],
      })),
    },
  );
}

function plan(of: Report, candidate: Candidate = { ref: refOf('new') }) {
  return planMigration(of, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern: 'f5xc',
  });
}

function stepsOf(of: Report, candidate?: Candidate) {
  const planned = plan(of, candidate);
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return planned.steps;
}

it('plans nothing for a site', () => {
  expect(plan(system('new'))).toMatchObject({
    type: 'not-plannable',
    reason: "new is already a site of F5's network.",
  });
});

it.each([
  ['all clusters', system(), ['left', 'new', 'right']],
  ['those that are none yet', system('left'), ['new', 'right']],
  ['the newcomer alone', system('left', 'right'), ['new']],
])('makes sites of %s', (_name, of, names) => {
  expect(
    stepsOf(of)
      .map(({ id }) => id)
      .filter(id => id.startsWith('deploy-')),
  ).toEqual(names.map(name => `deploy-${name}`));
});

it('says that nobody here sees whether a site is online', () => {
  const online = stepsOf(system()).find(({ id }) => id === 'online');

  expect(online?.checks.at(-1)?.probe.type).toBe('by-hand');
});

/** Runs commands in a folder of its own, where the tools do nothing but show what they are given. */
function inShell(commands: string, input = '') {
  const folder = mkdtempSync(join(tmpdir(), 'f5xc-'));
  const tools = [
    'kubectl() { case "$*" in *apply*) cat > applied.yml; esac; echo "kubectl $*" >> log; }',
    'vesctl() { :; }',
    `curl() { printf '%s\\n' 'data:' ' config.yaml: |' '  Vpm:' '    # CHANGE ME' '    ClusterName: ce-k8s' '    ClusterType: ce' '    Latitude: 32' '    Longitude: -150' '    Token: token-id' > ce_k8s.yml; }`,
  ].join('\n');
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `${tools}\n${commands}\ntrue`],
    {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: {
        ...process.env,
        ...Object.fromEntries(
          [...commands.matchAll(/: "\$\{([A-Z0-9_]+):/g)].map(
            ([, variable]) => [variable, '59.3'],
          ),
        ),
      },
    },
  );
  const files = Object.fromEntries(
    readdirSync(folder).map(name => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
  rmSync(folder, { recursive: true });
  return { output: `${stdout}${stderr}`, status, files };
}

it('fills in the manifest, and shows the token nowhere else', () => {
  const deploy = stepsOf(system()).find(({ id }) => id === 'deploy-new');
  const { output, status, files } = inShell(
    deploy?.run ?? '',
    'a-secret-token&\n',
  );

  expect(status).toBe(0);
  expect(files['applied.yml'].split('\n')).toEqual([
    'data:',
    ' config.yaml: |',
    '  Vpm:',
    '    # CHANGE ME',
    '    ClusterName: new',
    '    ClusterType: ce',
    '    Latitude: 59.3',
    '    Longitude: 59.3',
    '    Token: a-secret-token&',
    '',
  ]);
  expect([output, files.log, files['ce_k8s.yml']].join('\n')).not.toContain(
    'a-secret-token',
  );
});

it.each([
  `new'; echo smuggled; '`,
  'new\necho smuggled\n',
  'new $(echo smuggled >&2)',
])('cannot have commands smuggled in by the name %j', name => {
  for (const { run = '', rollback = '' } of stepsOf(system(), { name })) {
    const { output, status } = inShell(`${run}\n${rollback}`, 'x\n');

    expect(status).toBe(0);
    expect(output).not.toMatch(/smuggled/);
  }
});
