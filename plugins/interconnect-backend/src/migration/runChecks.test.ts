import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { refOf } from '../recommendation/__fixtures__/reports';
import { payments } from '../recommendation/__fixtures__/systems';
import { PlannedProbe } from './plannedMigration';
import { probes } from './probes';
import { cidrsDistinct } from './probes/cidrsDistinct';
import { clusterSeen } from './probes/clusterSeen';
import { commonRoot } from './probes/commonRoot';
import { factAmong } from './probes/factAmong';
import { kubernetesAtLeast } from './probes/kubernetesAtLeast';
import { linkState, noLink } from './probes/linkState';
import { objectExists } from './probes/objectExists';
import { technologyPresent } from './probes/technologyPresent';
import { runChecks } from './runChecks';

const AT = '2026-11-23T09:00:30Z';
const sgp = refOf('pay-sgp');
const fra = refOf('pay-fra');

function run(
  probe: PlannedProbe,
  report: Report = payments(),
  reads: Record<string, ReadOutcome> = {},
  at = AT,
) {
  const observations: Record<string, Observation> = {
    [sgp]: { cluster: sgp, attemptedAt: AT, observedAt: AT, reads },
  };
  const [check] = runChecks({ report, observations, at }, [
    {
      id: 'check',
      title: 'A check',
      outcome: 'not-run',
      evidence: [],
      // As it comes back from a database.
      probe: JSON.parse(JSON.stringify(probe)),
    },
  ]);
  return check;
}

const seen = (...objects: object[]): ReadOutcome => ({
  status: 'seen',
  objects: objects as Record<string, unknown>[],
});

function changed(
  name: string,
  change: (cluster: Report['clusters'][number]) => object,
): Report {
  const report = payments();
  return {
    ...report,
    clusters: report.clusters.map(cluster =>
      cluster.name === name ? { ...cluster, ...change(cluster) } : cluster,
    ),
  };
}

const dark = changed('pay-sgp', () => ({
  observation: 'none',
  blindSpots: [
    { read: 'cluster', reason: 'timeout', message: 'no answer in 10 s' },
  ],
}));

describe('probes', () => {
  const others = [fra, refOf('pay-dub')];
  const withFacts = (facts: object) =>
    changed('pay-sgp', cluster => ({ facts: { ...cluster.facts, ...facts } }));

  it.each<[string, PlannedProbe, Report, string, RegExp]>([
    [
      'ranges apart',
      cidrsDistinct.ask({ cluster: sgp, others }),
      payments(),
      'passed',
      /10\.24\.0\.0\/16/,
    ],
    [
      'a pod range inside another',
      cidrsDistinct.ask({ cluster: sgp, others }),
      withFacts({ podCidrs: ['10.21.3.0/24'] }),
      'failed',
      /10\.21\.3\.0\/24 of pay-sgp overlaps with 10\.21\.0\.0\/16 of pay-dub/,
    ],
    [
      'a pod range over a service range',
      cidrsDistinct.ask({ cluster: sgp, others }),
      withFacts({ podCidrs: ['10.120.0.0/16'] }),
      'failed',
      /pay-fra/,
    ],
    [
      'a pod range over a service range, where only pods matter',
      cidrsDistinct.ask({ cluster: sgp, others, between: 'pods' }),
      withFacts({ podCidrs: ['10.120.0.0/16'] }),
      'passed',
      /10\.120\.0\.0\/16/,
    ],
    [
      'the same range of IPv6',
      cidrsDistinct.ask({ cluster: sgp, others: [sgp] }),
      withFacts({ podCidrs: ['fd00::/56'] }),
      'failed',
      /fd00::\/56/,
    ],
    [
      'unknown ranges',
      cidrsDistinct.ask({ cluster: sgp, others }),
      withFacts({ podCidrs: undefined }),
      'unknown',
      /pay-sgp/,
    ],
    [
      'ranges of a dark cluster',
      cidrsDistinct.ask({ cluster: sgp, others }),
      dark,
      'unknown',
      /no answer in 10 s/,
    ],
    [
      'a cluster in sight',
      clusterSeen.ask({ cluster: sgp }),
      payments(),
      'passed',
      /whole/,
    ],
    [
      'a dark cluster',
      clusterSeen.ask({ cluster: sgp }),
      dark,
      'unknown',
      /no answer/,
    ],
    [
      'a cluster of nobody',
      clusterSeen.ask({ cluster: 'resource:default/x' }),
      payments(),
      'unknown',
      /not in the catalog/,
    ],
    [
      'a tested CNI',
      factAmong.ask({ cluster: sgp, fact: 'cni', among: ['calico'] }),
      payments(),
      'passed',
      /calico/,
    ],
    [
      'an untested CNI',
      factAmong.ask({ cluster: sgp, fact: 'cni', among: ['flannel'] }),
      payments(),
      'failed',
      /none of flannel/,
    ],
    [
      'an unknown CNI',
      factAmong.ask({ cluster: sgp, fact: 'cni', among: ['flannel'] }),
      withFacts({ cni: undefined }),
      'unknown',
      /not known/,
    ],
    [
      'a newer Kubernetes',
      kubernetesAtLeast.ask({ cluster: sgp, version: '1.21' }),
      withFacts({ kubernetesVersion: 'v1.34.2-eks-ecaa3a6' }),
      'passed',
      /1\.34/,
    ],
    [
      'an older Kubernetes',
      kubernetesAtLeast.ask({ cluster: sgp, version: '1.21' }),
      withFacts({ kubernetesVersion: 'v1.9.11' }),
      'failed',
      /takes 1\.21/,
    ],
    [
      'a technology in its version',
      technologyPresent.ask({
        cluster: fra,
        technology: 'submariner',
        version: '0.20.1',
      }),
      payments(),
      'passed',
      /0\.20\.1/,
    ],
    [
      'a technology in another version',
      technologyPresent.ask({
        cluster: fra,
        technology: 'submariner',
        version: '0.19.0',
      }),
      payments(),
      'failed',
      /not 0\.19\.0/,
    ],
    [
      'a technology that is absent',
      technologyPresent.ask({ cluster: sgp, technology: 'submariner' }),
      payments(),
      'failed',
      /not installed/,
    ],
    [
      'a technology that was not looked for',
      technologyPresent.ask({ cluster: sgp, technology: 'istio' }),
      payments(),
      'unknown',
      /could not be seen/,
    ],
  ])('on %s', (_name, probe, report, outcome, detail) => {
    const check = run(probe, report);

    expect(check.outcome).toBe(outcome);
    expect(check.detail).toMatch(detail);
    expect(check.at).toBe(AT);
  });

  it('fill in the evidence', () => {
    const { evidence } = run(
      cidrsDistinct.ask({ cluster: sgp, others: [fra] }),
    );

    expect(evidence.map(({ cluster, path }) => [cluster, path])).toEqual([
      [sgp, '.podCidrs'],
      [sgp, '.serviceCidrs'],
      [fra, '.podCidrs'],
      [fra, '.serviceCidrs'],
    ]);
  });

  it('do not judge what was seen long ago', () => {
    const check = run(
      clusterSeen.ask({ cluster: sgp }),
      payments(),
      {},
      '2026-11-23T10:00:00Z',
    );

    expect(check.outcome).toBe('unknown');
    expect(check.detail).toContain('too long ago');
  });
});

describe('links', () => {
  const tunnel = (from: string, to: string) =>
    ({
      technology: 'submariner',
      plane: 'data',
      from: refOf(from),
      to: refOf(to),
    } as const);

  it.each([
    ['up', tunnel('pay-fra', 'pay-nyc'), 'passed'],
    ['up, asked the other way round', tunnel('pay-nyc', 'pay-fra'), 'passed'],
    ['down', tunnel('pay-dub', 'pay-nyc'), 'failed'],
    ['missing', tunnel('pay-fra', 'pay-sgp'), 'failed'],
    [
      'missing where nobody looked',
      { ...tunnel('pay-fra', 'pay-sgp'), technology: 'istio' },
      'unknown',
    ],
  ])('that are %s', (_name, ends, outcome) => {
    expect(run(linkState.ask({ ...ends, atLeast: 'up' })).outcome).toBe(
      outcome,
    );
  });

  it('that are missing prove nothing while an end is dark', () => {
    expect(
      run(
        linkState.ask({ ...tunnel('pay-fra', 'pay-sgp'), atLeast: 'up' }),
        dark,
      ).outcome,
    ).toBe('unknown');
  });

  it.each([
    ['passes without one', tunnel('pay-fra', 'pay-sgp'), 'passed'],
    ['fails with one', tunnel('pay-fra', 'pay-nyc'), 'failed'],
  ])('no-link %s', (_name, ends, outcome) => {
    expect(run(noLink.ask(ends)).outcome).toBe(outcome);
  });
});

describe('objects', () => {
  const gateway = objectExists.ask({
    cluster: sgp,
    group: '',
    resource: 'nodes',
    kind: 'Node',
    label: { key: 'submariner.io/gateway', value: 'true' },
    expected: 'present',
  });
  const node = (labels?: object) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1', labels },
  });
  it.each<[string, Record<string, ReadOutcome>, string, RegExp]>([
    [
      'with the label',
      { nodes: seen(node({ 'submariner.io/gateway': 'true' })) },
      'passed',
      / has Node/,
    ],
    [
      'with another value',
      { nodes: seen(node({ 'submariner.io/gateway': 'false' })) },
      'failed',
      /does not have Node/,
    ],
    ['without labels', { nodes: seen(node()) }, 'failed', /no/],
    [
      'that are forbidden',
      {
        nodes: {
          status: 'failed',
          reason: 'forbidden',
          message: 'may not list nodes',
        },
      },
      'unknown',
      /may not list nodes/,
    ],
    [
      'of which only some were read',
      { nodes: { ...seen(node()), truncated: true } as ReadOutcome },
      'unknown',
      /first of many/,
    ],
    ['that nobody read', {}, 'unknown', /not read/],
    [
      'that are not served',
      { nodes: { status: 'not-served' } },
      'failed',
      /does not have Node/,
    ],
  ])('%s', (_name, reads, outcome, detail) => {
    const check = run(gateway, payments(), reads);

    expect(check.outcome).toBe(outcome);
    expect(check.detail).toMatch(detail);
  });

  it('point to the label as evidence', () => {
    const check = run(gateway, payments(), {
      nodes: seen(node({ 'submariner.io/gateway': 'true' })),
    });

    expect(check.evidence).toEqual([
      {
        cluster: sgp,
        object: { apiVersion: 'v1', kind: 'Node', name: 'node-1' },
        path: ".metadata.labels['submariner.io/gateway']",
        shows: 'true',
      },
    ]);
  });

  it.each([
    ['there is none', 'x', 'passed'],
    ['there is one', 'pay-sgp', 'failed'],
  ])('expected to be absent, where %s', (_name, name, outcome) => {
    const member = {
      apiVersion: 'submariner.io/v1',
      kind: 'Cluster',
      metadata: { name: 'pay-sgp', namespace: 'submariner-k8s-broker' },
    };
    const probe = objectExists.ask({
      cluster: sgp,
      group: 'submariner.io',
      resource: 'clusters',
      kind: 'Cluster',
      namespace: 'submariner-k8s-broker',
      name,
      expected: 'absent',
    });

    expect(
      run(probe, payments(), { 'submariner.io/clusters': seen(member) })
        .outcome,
    ).toBe(outcome);
  });
});

describe('fields of objects', () => {
  const mesh = (spec: object) => ({
    apiVersion: 'kuma.io/v1alpha1',
    kind: 'Mesh',
    metadata: { name: 'default' },
    spec,
  });
  const backend = objectExists.ask({
    cluster: sgp,
    group: 'kuma.io',
    resource: 'meshes',
    kind: 'Mesh',
    field: { path: ['spec', 'mtls', 'enabledBackend'] },
    expected: 'present',
  });

  it.each<[string, object, string]>([
    ['set', { mtls: { enabledBackend: 'ca-1' } }, 'passed'],
    ['empty', { mtls: { enabledBackend: '' } }, 'failed'],
    ['null', { mtls: { enabledBackend: null } }, 'failed'],
    ['not there', { mtls: {} }, 'failed'],
    ['under nothing', {}, 'failed'],
  ])('of which any value will do: %s', (_name, spec, outcome) => {
    const check = run(backend, payments(), {
      'kuma.io/meshes': seen(mesh(spec)),
    });

    expect(check.outcome).toBe(outcome);
    expect(check.detail).toContain('Mesh (.spec.mtls.enabledBackend)');
  });

  it('show what was found', () => {
    const check = run(backend, payments(), {
      'kuma.io/meshes': seen(mesh({ mtls: { enabledBackend: 'ca-1' } })),
    });

    expect(check.evidence.map(({ shows }) => shows)).toEqual(['ca-1']);
  });
});

describe('roots in common', () => {
  const roots = (...names: string[]) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'roots', namespace: 'mesh' },
    data: {
      'ca.crt': names
        .map(
          name =>
            `-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----\n`,
        )
        .join(''),
    },
  });
  const READ = 'configmaps (named roots, with mesh.example.com)';
  const compare = (
    here: Record<string, ReadOutcome>,
    there: Record<string, ReadOutcome>,
  ) => {
    const observed = (cluster: string, reads: Record<string, ReadOutcome>) => ({
      [cluster]: { cluster, attemptedAt: AT, observedAt: AT, reads },
    });
    return commonRoot.answer(
      { clusters: [sgp, fra], name: 'roots', namespace: 'mesh', key: 'ca.crt' },
      {
        report: payments(),
        observations: { ...observed(sgp, here), ...observed(fra, there) },
        at: AT,
      },
    ).outcome;
  };
  const broken: ReadOutcome = {
    status: 'failed',
    reason: 'forbidden',
    message: 'may not list',
  };

  it.each<[string, Record<string, ReadOutcome>, string]>([
    ['the same', { [READ]: seen(roots('one')) }, 'passed'],
    ['one of two', { [READ]: seen(roots('two', 'one')) }, 'passed'],
    ['the same, broken otherwise', { [READ]: seen(roots('o\nne')) }, 'passed'],
    ['another', { [READ]: seen(roots('two')) }, 'failed'],
    ['none', { [READ]: seen(roots()) }, 'failed'],
    ['no ConfigMap', { [READ]: seen() }, 'failed'],
    ['not read', {}, 'unknown'],
    ['not readable', { [READ]: broken }, 'unknown'],
    [
      'readable by one of two reads',
      { [READ]: broken, 'configmaps (named roots)': seen(roots('one')) },
      'passed',
    ],
    [
      'another ConfigMap',
      { 'configmaps (named others)': seen(roots('one')) },
      'unknown',
    ],
  ])('with a cluster that has %s', (_name, there, outcome) => {
    expect(compare({ [READ]: seen(roots('one')) }, there)).toBe(outcome);
    expect(compare(there, { [READ]: seen(roots('one')) })).toBe(outcome);
  });
});

it.each<[string, object | undefined, string, string[]]>([
  [
    'has an address',
    { ingress: [{ ip: '203.0.113.9' }] },
    'passed',
    ['[{"ip":"203.0.113.9"}]'],
  ],
  ['waits for one', {}, 'failed', []],
])(
  'tells of a load balancer that %s',
  (_name, loadBalancer, outcome, shown) => {
    const probe = objectExists.ask({
      cluster: sgp,
      group: '',
      resource: 'services',
      kind: 'Service',
      name: 'gateway',
      field: { path: ['status', 'loadBalancer', 'ingress'] },
      expected: 'present',
    });
    const check = run(probe, payments(), {
      services: {
        status: 'seen',
        objects: [
          {
            apiVersion: 'v1',
            kind: 'Service',
            metadata: { name: 'gateway' },
            status: { loadBalancer },
          },
        ],
      },
    });

    expect(check.outcome).toBe(outcome);
    expect(check.evidence.map(({ shows }) => shows)).toEqual(shown);
  },
);

describe('objects that are read by their name', () => {
  const system = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'istio-system', labels: { network: 'north' } },
  };
  const read = (objects: object[]): Record<string, ReadOutcome> => ({
    'namespaces (named istio-system)': {
      status: 'seen',
      objects: objects as Record<string, unknown>[],
    },
  });

  it.each<[string, string, object[], string]>([
    ['is found', 'istio-system', [system], 'passed'],
    ['is not there', 'istio-system', [], 'failed'],
    ['is not read', 'kube-system', [system], 'unknown'],
  ])('one that %s', (_name, name, objects, outcome) => {
    const probe = objectExists.ask({
      cluster: sgp,
      group: '',
      resource: 'namespaces',
      kind: 'Namespace',
      name,
      label: { key: 'network', value: 'north' },
      expected: 'present',
    });

    expect(run(probe, payments(), read(objects)).outcome).toBe(outcome);
  });
});

describe('plans of other versions', () => {
  it.each([
    ['a probe that is gone', { type: 'crystal-ball', params: {} }],
    ['other parameters', { type: 'link-state', params: { links: [] } }],
  ])('ask for %s, which is unknown', (_name, probe) => {
    const check = run(probe);

    expect(check.outcome).toBe('unknown');
    expect(check.detail).toMatch(/this version does not know/);
  });
});

it('has probes sorted by type, each only once', () => {
  const types = probes.map(({ type }) => type);

  expect(types).toEqual([...new Set(types)].sort());
});
