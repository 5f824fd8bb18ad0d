import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Facts,
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

/* Names come from the catalog and from clusters: none of them may end up as a command. */

type Request = Parameters<typeof planMigration>[1];

const TOOLS = ['curl', 'jq', 'kubectl', 'skupper', 'subctl', 'xargs'];

/** Runs commands, in a folder of their own, in a shell in which the tools do nothing. */
function inShell(commands: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'hostile-'));
  const stubs = TOOLS.map(tool => `${tool}() { cat > /dev/null; }`).join('\n');
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `${stubs}\n${commands}`],
    {
      cwd,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, SKUPPER_VERSION: '2.2.1' },
    },
  );
  rmSync(cwd, { recursive: true });
  return { said: `${stdout}${stderr}`, status };
}

/** Two clusters, of which one has a hostile name, with what else a System has of a technology. */
function system(
  name: string,
  technology: string,
  evidence: (name: string) => Report['detections'][number]['evidence'],
): Report {
  const ref = refOf('hostile');
  const facts: Facts = { loadBalancer: 'available' };
  const links = [
    { ...link(technology, 'hostile', 'hub', { direction: 'forward' }) },
  ];
  return report(
    [{ ...cluster('hostile', facts), ref, name }, cluster('hub', facts)],
    {
      ...(technology === 'none'
        ? {}
        : { links, interconnects: [interconnect(links, 'pair')] }),
      detections: ['hostile', 'hub'].map(each => ({
        cluster: refOf(each),
        technology: technology === 'submariner' ? 'mcs-api' : 'skupper',
        verdict: 'present' as const,
        whole: true,
        evidence: evidence(each),
      })),
    },
  );
}

const SITUATIONS: [string, Partial<Request>, (name: string) => Report][] = [
  ['starting', {}, name => system(name, 'none', () => [])],
  [
    'leaving',
    { change: 'leave' },
    name =>
      system(name, 'skupper', each => [
        shown(each, 'skupper.io/v2alpha1', 'Site', '.metadata.name', name, {
          name,
          namespace: name,
        }),
      ]),
  ],
  [
    'moving from version 1',
    { change: 'switch' },
    name =>
      system(name, 'skupper', each => [
        shown(each, 'v1', 'ConfigMap', '.metadata.name', 'skupper-site', {
          name: 'skupper-site',
          namespace: name,
        }),
      ]),
  ],
  [
    'moving from Submariner',
    { change: 'switch' },
    name =>
      system(name, 'submariner', each => [
        shown(
          each,
          'multicluster.x-k8s.io/v1alpha1',
          'ServiceExport',
          '.metadata.name',
          name,
          { name, namespace: name },
        ),
      ]),
  ],
];

const NAMES: [string, string][] = [
  ['a quote', `new'; echo smuggled; '`],
  ['a line break', 'new\necho smuggled\n'],
  ['a substitution', 'new $(echo smuggled >&2)'],
  ['a double quote', `new"; echo smuggled; "`],
  ['an end of a document', `new\nEOF\necho smuggled`],
];

describe.each(SITUATIONS)('%s', (_situation, more, seen) => {
  it.each(NAMES)('%s in a name is no command', (_name, name) => {
    const plan = planMigration(seen(name), {
      system: 'system:default/story',
      pattern: 'skupper',
      candidate: { ref: refOf('hostile') },
      requirements: {},
      ...more,
    });
    if (plan.type !== 'planned') {
      throw new Error(plan.reason);
    }
    const commands = plan.steps.flatMap(({ run = '', rollback = '' }) => [
      run,
      rollback,
    ]);
    const { said, status } = inShell(commands.join('\n'));

    expect(status).toBe(0);
    expect(said).not.toMatch(/smuggled/);
  });
});
