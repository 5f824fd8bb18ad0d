import { spawnSync } from 'node:child_process';
import {
  Candidate,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { parseAllDocuments } from 'yaml';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
} from '../../../recommendation/__fixtures__/reports';
import { planMigration } from '../..';
import { manifestFaults } from '../../__testUtils__/manifestFaults';

const caller = { ref: refOf('caller') };

function system(more: Partial<Report> = {}): Report {
  return report(
    ['caller', 'left', 'right'].map(name => cluster(name)),
    more,
  );
}

function plan(
  of: Report,
  candidate: Candidate,
  requirements: Requirements = { apiOnly: true },
) {
  return planMigration(of, {
    system: 'system:default/demo',
    candidate,
    requirements,
    pattern: 'ingress',
  });
}

function stepsOf(of: Report, candidate: Candidate = caller) {
  const planned = plan(of, candidate);
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return planned.steps;
}

const calls = (...pairs: [string, string][]) => {
  const links = pairs.map(([from, to]) =>
    link('ingress', from, to, { direction: 'forward', state: 'configured' }),
  );
  return {
    links,
    interconnects: [interconnect(links, 'partial-mesh')],
  };
};

it.each<[string, Report, Requirements, RegExp]>([
  ['more than calls', system(), {}, /only calls the APIs/],
  [
    'a caller that calls everybody already',
    system(calls(['caller', 'left'], ['caller', 'right'])),
    { apiOnly: true },
    /no cluster whose API caller does not call yet/,
  ],
  [
    'a System without another cluster',
    report([cluster('caller')]),
    { apiOnly: true },
    /no cluster/,
  ],
])('plans nothing for %s', (_name, of, requirements, reason) => {
  expect(plan(of, caller, requirements)).toMatchObject({
    type: 'not-plannable',
    reason: expect.stringMatching(reason),
  });
});

it.each<[string, Report, string[]]>([
  ['all clusters', system(), ['call-left', 'call-right']],
  [
    'those that are not called yet',
    system(calls(['caller', 'left'], ['left', 'right'])),
    ['call-right'],
  ],
])('lets the newcomer call %s', (_name, of, ids) => {
  expect(
    stepsOf(of)
      .map(({ id }) => id)
      .filter(id => id.startsWith('call-')),
  ).toEqual(ids);
});

it('tells a mesh of the host', () => {
  const of = system({
    detections: [
      {
        cluster: caller.ref,
        technology: 'istio',
        verdict: 'present',
        whole: true,
        evidence: [],
      },
    ],
  });
  const step = stepsOf(of).find(({ id }) => id === 'call-left');
  const manifest = step?.manifest ?? '';

  expect(
    parseAllDocuments(manifest).map(document => document.toJS().kind),
  ).toEqual(['Namespace', 'Service', 'ServiceEntry']);
  expect(manifestFaults(manifest)).toEqual([]);
  expect(step?.rollback).toContain('delete serviceentry left-api');
});

it('has no certificate or key in a manifest', () => {
  for (const { manifest = '' } of stepsOf(system())) {
    expect(manifest).not.toMatch(/kind: Secret|BEGIN/);
  }
});

it.each([
  `new'; echo smuggled; '`,
  'new\necho smuggled\n',
  'new $(echo smuggled >&2)',
])('cannot have commands smuggled in by the name %j', name => {
  for (const { run = '', rollback = '' } of stepsOf(system(), { name })) {
    const script = `${run}\n${rollback}`;
    const { stdout, stderr, status } = spawnSync(
      'bash',
      [
        '-c',
        `kubectl() { :; }; nslookup() { :; }; openssl() { :; }\n${script}\ntrue`,
      ],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          ...Object.fromEntries(
            [...script.matchAll(/: "\$\{([A-Z0-9_]+):/g)].map(
              ([, variable]) => [variable, 'x'],
            ),
          ),
        },
      },
    );

    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/smuggled/);
  }
});
