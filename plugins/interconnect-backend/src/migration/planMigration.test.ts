import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Candidate,
  PlannedChange,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { refOf } from '../recommendation/__fixtures__/reports';
import { payments, stores } from '../recommendation/__fixtures__/systems';
import { manifestFaults } from './__testUtils__/manifestFaults';
import { planMigration, plannablePatterns, runChecks } from '.';
import { probes } from './probes';

function planned(pattern: string, report: Report, candidate: Candidate) {
  const plan = planMigration(report, {
    system: 'system:default/demo',
    candidate,
    requirements: {},
    pattern,
  });
  if (plan.type !== 'planned') {
    throw new Error(plan.reason);
  }
  const step = (id: string) => {
    const found = plan.steps.find(other => other.id === id);
    if (found === undefined) {
      throw new Error(`no such step: ${id}`);
    }
    return found;
  };
  return { plan, step };
}

const joinPayments = () =>
  planned('submariner', payments(), { ref: refOf('pay-sgp') });
const joinStores = () =>
  planned('skupper', stores(), { ref: refOf('store-tll') });

describe.each([
  ['submariner', joinPayments],
  ['skupper', joinStores],
])('every plan for %s', (_pattern, make) => {
  const { plan } = make();

  it('goes from preflight through changes to verification', () => {
    const order = ['preflight', 'change', 'verify'];
    const kinds = plan.steps.map(({ kind }) => order.indexOf(kind));

    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds).size).toBe(3);
  });

  it.each(plan.steps.map(step => [step.id, step] as const))(
    'says in %s why, what, how to check and how to undo it',
    (_id, step) => {
      expect(step.why).not.toBe('');
      expect([step.run, step.manifest].join('')).not.toBe('');
      expect(step.checks.length).toBeGreaterThan(0);
      expect(step.kind !== 'change' || step.rollback !== undefined).toBe(true);
      expect(step.status).toBe('open');
      expect(step.checks.every(({ outcome }) => outcome === 'not-run')).toBe(
        true,
      );
    },
  );

  it('asks only for probes that exist, in a form that survives being stored', () => {
    const checks = plan.steps.flatMap(step => step.checks);
    const types: string[] = probes.map(({ type }) => type);

    expect(JSON.parse(JSON.stringify(checks))).toEqual(checks);
    for (const { probe } of checks) {
      expect(types).toContain(probe.type);
    }
  });

  it('holds ids that are unique', () => {
    const ids = plan.steps.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds manifests with fields that exist only', () => {
    for (const { manifest } of plan.steps) {
      expect(manifestFaults(manifest ?? '')).toEqual([]);
    }
  });

  it('stops, with instructions, before a variable that is not set', () => {
    for (const { run = '' } of plan.steps) {
      for (const [, name] of run.matchAll(/"\$([A-Z_]+)"/g)) {
        expect(run).toContain(`: "\${${name}:?set it to `);
      }
    }
  });
});

describe('joining payments', () => {
  const { plan, step } = joinPayments();

  it('has the steps that the demo acts out', () => {
    expect(plan.title).toBe(
      'Add pay-sgp to the Submariner mesh of pay-ams, pay-dub, pay-fra, pay-nyc',
    );
    expect(plan.steps.map(({ id }) => id)).toEqual([
      'see-cluster',
      'distinct-cidrs',
      'free-cluster-id',
      'supported',
      'open-firewalls',
      'mesh-healthy',
      'label-gateway',
      'deploy-submariner',
      'tunnels-up',
      'verify-traffic',
    ]);
  });

  it('joins by the names and ranges of this System', () => {
    expect(step('deploy-submariner').run?.split('\n')).toEqual([
      'umask 077',
      'subctl recover-broker-info --context pay-fra',
      'subctl join broker-info.subm --context pay-sgp --clusterid pay-sgp --natt=true --clustercidr 10.24.0.0/16 --servicecidr 10.124.0.0/16 --cable-driver libreswan --version 0.20.1',
      'rm -f broker-info.subm',
    ]);
    expect(step('deploy-submariner').rollback).toContain(
      'kubectl --context pay-fra -n submariner-k8s-broker delete clusters.submariner.io pay-sgp',
    );
    expect(step('open-firewalls').why).toContain('broker.pay-fra.example:443');
  });

  it('finds, before it starts, the tunnel that is down already', () => {
    const checks = runChecks(
      { report: payments(), observations: {}, at: '2026-11-23T09:00:00Z' },
      step('mesh-healthy').checks,
    );

    expect(
      checks
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ title }) => title),
    ).toEqual(['The tunnel between pay-dub and pay-nyc is up']);
  });

  it('leaves a marked variable where the broker was not seen', () => {
    const before = payments();
    const { step: blind } = planned(
      'submariner',
      {
        ...before,
        links: before.links.filter(({ plane }) => plane === 'data'),
      },
      { ref: refOf('pay-sgp') },
    );

    expect(blind('free-cluster-id').run).toMatch(
      /^: "\$\{BROKER_CONTEXT:\?set it to the kubectl context of .*broker\}"\n/,
    );
    expect(blind('deploy-submariner').rollback).toContain(
      'kubectl --context "$BROKER_CONTEXT" -n submariner-k8s-broker delete clusters',
    );
    expect(blind('deploy-submariner').run).toContain(
      'subctl recover-broker-info --context pay-ams',
    );
  });

  it('does not compare ranges where Globalnet gives each cluster its own', () => {
    const before = payments();
    const { plan: global } = planned(
      'submariner',
      {
        ...before,
        detections: before.detections.map(detection => ({
          ...detection,
          mode: 'libreswan with Globalnet',
        })),
      },
      { ref: refOf('pay-sgp') },
    );

    expect(global.steps.map(({ id }) => id)).not.toContain('distinct-cidrs');
  });
});

describe('joining stores', () => {
  const { plan, step } = joinStores();

  it('has the steps that the demo acts out', () => {
    expect(plan.steps.map(({ id }) => id)).toEqual([
      'see-clusters',
      'reach-hub',
      'free-namespace',
      'install-controller',
      'create-site',
      'issue-token',
      'redeem-token',
      'link-up',
    ]);
  });

  it('makes an edge site in the namespace of the hub', () => {
    const [namespace, site] = parseAllDocuments(
      step('create-site').manifest ?? '',
    ).map(document => document.toJS());

    expect(namespace.metadata.name).toBe('store-net');
    expect(site).toEqual({
      apiVersion: 'skupper.io/v2alpha1',
      kind: 'Site',
      metadata: { name: 'store-tll', namespace: 'store-net' },
      spec: { edge: true },
    });
  });

  it('installs the version of the hub', () => {
    expect(step('install-controller').run).toContain(
      'kubectl --context store-tll apply -f "https://github.com/skupperproject/skupper/releases/download/2.2.1/skupper-cluster-scope.yaml"',
    );
  });

  it('makes the token in a pipe, of fields that an AccessToken has', () => {
    const run = step('redeem-token').run ?? '';
    const template = /go-template='([^']*)'/.exec(run)?.[1] ?? '';
    const token = JSON.parse(template.replace(/\{\{[^}]*\}\}/g, '"value"'));

    expect(manifestFaults(stringify(token))).toEqual([]);
    expect(token.metadata.name).toBe('dc-hub');
    expect(run).toMatch(
      /^kubectl --context store-hub -n store-net get accessgrant store-tll /,
    );
    expect(run).toMatch(
      /\| kubectl --context store-tll -n store-net create -f -/,
    );
    expect(run).not.toMatch(/CODE=|tee|> /);
  });

  it('leaves marked gaps where the site of the hub was not seen', () => {
    const before = stores();
    const { step: blind } = planned(
      'skupper',
      {
        ...before,
        detections: before.detections.map(detection => ({
          ...detection,
          evidence: [],
        })),
      },
      { ref: refOf('store-tll') },
    );

    expect(blind('redeem-token').run).toContain('-n "$SITE_NAMESPACE" ');
    expect(parse(blind('issue-token').manifest ?? '').metadata.namespace).toBe(
      'REPLACE-SITE_NAMESPACE',
    );
  });
});

describe('over what the pipeline reports of the demo', () => {
  it.each([
    ['payments', 'submariner', 'pay-sgp', 'deploy-submariner', joinPayments],
    ['stores', 'skupper', 'store-tll', 'install-controller', joinStores],
    ['stores', 'skupper', 'store-tll', 'redeem-token', joinStores],
  ])(
    'writes the same commands for %s: %s',
    (story, pattern, name, id, make) => {
      const { step } = planned(pattern, golden(story), { ref: refOf(name) });

      expect(step(id).run).toBe(make().step(id).run);
    },
  );
});

function golden(story: string): Report {
  return JSON.parse(
    readFileSync(
      join(
        __dirname,
        '../../../interconnect-common/src/testUtils/reports',
        `${story}.json`,
      ),
      'utf8',
    ),
  );
}

describe('what cannot be planned', () => {
  it.each<[string, string, Report, Candidate, RegExp]>([
    [
      'a pattern without a recipe',
      'gloo',
      payments(),
      { ref: refOf('pay-sgp') },
      /no recipe to join 'gloo'/,
    ],
    [
      'a mesh that is not there',
      'submariner',
      stores(),
      { ref: refOf('store-tll') },
      /no Submariner mesh/,
    ],
    [
      'a member',
      'submariner',
      payments(),
      { ref: refOf('pay-nyc') },
      /already a member/,
    ],
    [
      'a linked site',
      'skupper',
      stores(),
      { ref: refOf('store-lis') },
      /already linked/,
    ],
  ])('%s', (_name, pattern, report, candidate, reason) => {
    const plan = planMigration(report, {
      system: 'system:default/demo',
      candidate,
      requirements: {},
      pattern,
    });

    expect(plan).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });

  it.each<[string, PlannedChange, string]>([
    ['joined', 'join', "There is no recipe to join '{{0}}' yet."],
    ['left', 'leave', "There is no recipe to leave '{{0}}' yet."],
    ['switched to', 'switch', "There is no recipe to switch to '{{0}}' yet."],
  ])('is said in a phrase of its own where nothing is %s', (...row) => {
    const [, change, template] = row;

    expect(
      planMigration(payments(), {
        system: 'system:default/payments',
        candidate: { ref: refOf('pay-nyc') },
        requirements: {},
        pattern: 'gloo',
        change,
      }),
    ).toEqual({
      type: 'not-plannable',
      reason: template.replace('{{0}}', 'gloo'),
      phrases: { reason: [{ template, params: { 0: 'gloo' } }] },
    });
  });

  it.each([
    [
      'the reasons of several recipes, in their order',
      'submariner',
      { ref: refOf('pay-nyc') },
      [
        '{{0}} is already a member of the Submariner mesh.',
        '{{0}} has Submariner already, and a mesh is built anew only where no cluster has it.',
      ],
      'pay-nyc is already a member of the Submariner mesh. pay-ams has Submariner already, and a mesh is built anew only where no cluster has it.',
    ],
    [
      'a reason that several recipes have only once',
      'skupper',
      { ref: refOf('store-lis') },
      ['{{0}} is already linked with the Skupper network.'],
      'store-lis is already linked with the Skupper network.',
    ],
  ])('says %s', (_name, pattern, candidate, templates, reason) => {
    const plan = planMigration(pattern === 'skupper' ? stores() : payments(), {
      system: 'system:default/demo',
      candidate,
      requirements: {},
      pattern,
    });

    if (plan.type === 'planned') {
      throw new Error(`planned by ${plan.recipe}`);
    }
    expect(plan.reason).toBe(reason);
    expect(plan.phrases.reason.map(({ template }) => template)).toEqual(
      templates,
    );
  });

  it('includes Skupper 1', () => {
    const before = stores();
    const first = {
      ...before,
      detections: before.detections.map(detection => ({
        ...detection,
        version: '1.9.6',
        evidence: [],
      })),
    };

    expect(
      planMigration(first, {
        system: 'system:default/stores',
        candidate: { name: 'new' },
        requirements: {},
        pattern: 'skupper',
      }),
    ).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining('Skupper 2 only'),
    });
  });

  it.each([
    [
      'payments',
      payments(),
      [
        'consul',
        'f5xc',
        'istio',
        'istio-over-submariner',
        'linkerd',
        'skupper',
        'submariner',
      ],
    ],
    ['stores', stores(), ['consul', 'f5xc', 'istio', 'linkerd', 'skupper']],
  ])('leaves for %s', (_name, report, patterns) => {
    const plannable = plannablePatterns(report, {
      system: 'system:default/demo',
      candidate: { name: 'new' },
      requirements: {},
    });

    expect([...plannable]).toEqual(patterns);
  });
});

describe('a cluster that is not in the catalog yet', () => {
  it('is looked for under the name that it is expected to get', () => {
    const { plan } = planned('submariner', payments(), { name: 'New Site' });
    const [check] = runChecks(
      { report: payments(), observations: {}, at: '2026-11-23T09:00:00Z' },
      plan.steps[0].checks,
    );

    expect(check.outcome).toBe('unknown');
    expect(check.detail).toContain(
      'resource:default/new-site is not in the catalog',
    );
  });

  it.each([
    ['a quote', `new'; echo smuggled; '`],
    ['a semicolon', 'new; echo smuggled;'],
    ['a line break', 'new\necho smuggled\n'],
    ['a substitution', 'new $(echo smuggled >&2)'],
    ['a double quote', `new"; echo smuggled; "`],
    ['a brace', `new}"; echo smuggled; "`],
  ])('cannot smuggle commands in by %s in its name', (_name, name) => {
    const plans = [
      planned('submariner', payments(), { name }),
      planned('skupper', stores(), { name }),
    ];
    for (const { run = '', rollback = '' } of plans.flatMap(
      ({ plan }) => plan.steps,
    )) {
      const { stdout, stderr, status } = inShell(`${run}\n${rollback}`);

      expect(status).toBe(0);
      expect(`${stdout}${stderr}`).not.toMatch(/smuggled/);
    }
  });
});

/** Runs commands in a shell in which the tools do nothing. */
function inShell(commands: string) {
  return spawnSync(
    'bash',
    ['-c', `kubectl() { :; }; subctl() { :; }; rm() { :; }\n${commands}`],
    {
      encoding: 'utf8',
      env: { ...process.env, GATEWAY_NODE: 'a', BROKER_CONTEXT: 'b' },
    },
  );
}

/** What a manifest says that its kind does not have, or lacks. */
