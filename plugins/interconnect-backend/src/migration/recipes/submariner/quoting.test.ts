import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Candidate,
  PlannedChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { payments } from '../../../recommendation/__fixtures__/systems';
import { planMigration } from '../..';

const folder = mkdtempSync(join(tmpdir(), 'quoting-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs commands in a shell in which the tools do nothing. */
function inShell(commands: string) {
  const variables = Array.from(
    commands.matchAll(/\$\{([A-Z0-9_]+):\?/g),
    ([, name]) => [name, 'a'],
  );
  return spawnSync(
    'bash',
    [
      '-c',
      `kubectl() { :; }; subctl() { :; }; jq() { :; }; rm() { :; }\n${commands}`,
    ],
    {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, ...Object.fromEntries(variables) },
    },
  );
}

const HOSTILE: [string, string][] = [
  ['a quote', `new'; echo smuggled; '`],
  ['a semicolon', 'new; echo smuggled;'],
  ['a line break', 'new\necho smuggled\n'],
  ['a substitution', 'new $(echo smuggled >&2)'],
  ['a double quote', `new"; echo smuggled; "`],
  ['a parenthesis', 'new); echo smuggled; ('],
];

describe.each(HOSTILE)('%s in a name', (_name, name) => {
  const same = { podCidrs: ['10.20.0.0/16'], serviceCidrs: ['10.120.0.0/16'] };
  const named = cluster(name, same);
  const east = cluster('east', same);

  /** A member of payments that is called like that, and whose cluster id is too. */
  function member(): Report {
    const seen = payments();
    return {
      ...seen,
      clusters: seen.clusters.map(each =>
        each.name === 'pay-nyc' ? { ...each, name } : each,
      ),
      detections: seen.detections.map(each => ({
        ...each,
        evidence: [
          ...each.evidence,
          {
            ...shown('pay-nyc', 'a/v1', 'Submariner', '.spec.clusterID', name),
          },
        ],
      })),
    };
  }

  it.each<[string, PlannedChange, Report, Candidate]>([
    ['joins from nothing', 'join', report([east]), { name, ...same }],
    ['holds the broker', 'join', report([named]), { name: 'new', ...same }],
    ['leaves', 'leave', member(), { ref: 'resource:default/pay-nyc' }],
    ['joins a mesh', 'join', payments(), { name }],
  ])(
    'smuggles no command into the plan of a cluster that %s',
    (_case, change, seen, candidate) => {
      const plan = planMigration(seen, {
        system: 'system:default/demo',
        change,
        candidate,
        requirements: {},
        pattern: 'submariner',
      });
      const steps = plan.type === 'planned' ? plan.steps : [];

      expect(steps.length).toBeGreaterThan(0);
      for (const { run = '', rollback = '' } of steps) {
        const { stdout, stderr, status } = inShell(`${run}\n${rollback}`);

        expect([status, `${stdout}${stderr}`]).toEqual([0, '']);
      }
    },
  );
});
