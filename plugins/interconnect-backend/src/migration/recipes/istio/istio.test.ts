import { spawnSync } from 'node:child_process';
import {
  Link,
  PlannedChange,
  Report,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { planMigration } from '../../planMigration';

const VALUES = '.data.values';
const NETWORK = ".metadata.labels['topology.istio.io/network']";

/** What a cluster shows of the mesh that it is in; what is undefined is not shown. */
function istioIn(
  name: string,
  {
    mode = 'multi-primary',
    namespace = 'istio-system',
    version = '1.30.3',
    meshId = 'mesh-7',
    network,
  }: {
    mode?: string;
    namespace?: string;
    version?: string;
    meshId?: string;
    network?: string;
  } = {},
): ReportDetection {
  const config = (path: string, shows: string) =>
    shown(name, 'v1', 'ConfigMap', path, shows, { namespace });
  return {
    cluster: refOf(name),
    technology: 'istio',
    verdict: 'present',
    whole: true,
    version,
    mode,
    evidence: [
      shown(name, 'apps/v1', 'Deployment', '.metadata.name', 'istiod', {
        namespace,
        name: 'istiod',
      }),
      config(VALUES, `"meshID": "${meshId}"`),
      config(VALUES, `"clusterName": "${name}"`),
      config('.data.mesh', 'trustDomain: mesh.example.org'),
      ...(network === undefined
        ? []
        : [shown(name, 'v1', 'Service', NETWORK, network, { namespace })]),
    ],
  };
}

type Members = Record<string, Parameters<typeof istioIn>[1]>;

/** A full mesh of clusters, and beside them `new`, in which nothing is installed. */
function mesh(
  members: Members,
  routes: Required<Link>['routes'] | 'untold' = [],
): Report {
  const names = Object.keys(members);
  const links = names.flatMap((from, index) =>
    names.slice(index + 1).map(to =>
      link('istio', from, to, {
        state: 'configured',
        ...(routes === 'untold' ? {} : { routes }),
      }),
    ),
  );
  return report(
    [...names, 'new'].map(name => cluster(name)),
    {
      detections: names.map(name => istioIn(name, members[name])),
      links,
      interconnects:
        links.length === 0 ? [] : [interconnect(links, 'full-mesh')],
    },
  );
}

const TWO: Members = {
  east: { network: 'n-east' },
  west: { network: 'n-west' },
};

function plan(
  before: Report,
  candidate = 'new',
  pattern = 'istio',
  change: PlannedChange = 'join',
) {
  return planMigration(before, {
    system: 'system:default/demo',
    candidate: { ref: refOf(candidate), name: candidate },
    requirements: {},
    pattern,
    change,
  });
}

function stepsOf(planned: ReturnType<typeof plan>) {
  if (planned.type !== 'planned') {
    throw new Error(planned.reason);
  }
  return planned.steps;
}

function runOf(planned: ReturnType<typeof plan>, id: string): string {
  const step = stepsOf(planned).find(each => each.id === id);
  return step?.run ?? `no step ${id}`;
}

function installed(name: string, technology: string, mode?: string) {
  return {
    ...istioIn(name),
    technology,
    ...(mode === undefined ? {} : { mode }),
  };
}

describe('a plan to join an Istio mesh', () => {
  it.each<[string, Report, string, string]>([
    [
      'of which the cluster is a member',
      mesh(TWO),
      'east',
      'east is already a member of the Istio mesh',
    ],
    [
      'with an Istio of its own',
      {
        ...mesh(TWO),
        detections: [...mesh(TWO).detections, istioIn('new')],
      },
      'new',
      'new runs an Istio of its own',
    ],
    [
      'with remote clusters',
      mesh({ ...TWO, west: { mode: 'primary of remote clusters' } }),
      'new',
      'west is part of a mesh with remote clusters (primary of remote clusters)',
    ],
    [
      'that is in ambient mode in part',
      mesh({ ...TWO, west: { mode: 'ambient multi-primary' } }),
      'new',
      'Some clusters of the mesh run in ambient mode and others do not',
    ],
    [
      'whose control plane is elsewhere',
      mesh({ ...TWO, west: { namespace: 'mesh-system' } }),
      'new',
      'is in the namespace mesh-system, and this plan is for istio-system only',
    ],
    [
      'of which nothing tells the networks',
      mesh({ east: {}, west: {} }, 'untold'),
      'new',
      'on one network or on several was not seen',
    ],
    [
      'whose gateways no label tells',
      mesh({ ...TWO, west: {} }),
      'new',
      'No gateway is labelled with the network of west',
    ],
    [
      'in ambient mode on one network',
      mesh(
        {
          east: { mode: 'ambient multi-primary' },
          west: { mode: 'ambient multi-primary' },
        },
        ['pod'],
      ),
      'new',
      'does not support ambient mode across clusters of one network',
    ],
    [
      'that lies over tunnels which the newcomer does not have',
      overTunnels(mesh(TWO, ['pod'])),
      'new',
      'The mesh lies over submariner, of which new is no part',
    ],
  ])('is not made for one %s', (_name, before, candidate, reason) => {
    expect(plan(before, candidate)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining(reason),
    });
  });

  it.each<[string, Report, string[]]>([
    [
      'with gateways, where there are some',
      mesh(TWO),
      ['trust-new', 'install-new', 'gateway-new', 'expose-new'],
    ],
    [
      'with gateways, where networks differ and links tell nothing',
      mesh(TWO, 'untold'),
      ['trust-new', 'install-new', 'gateway-new', 'expose-new'],
    ],
    [
      'without gateways on one network',
      mesh(TWO, ['pod']),
      ['trust-new', 'install-new'],
    ],
  ])('is made %s', (_name, before, ids) => {
    const changes = stepsOf(plan(before)).filter(
      ({ kind }) => kind === 'change',
    );

    expect(changes.map(({ id }) => id)).toEqual([
      ...ids,
      'link-new-east',
      'link-new-west',
    ]);
  });

  it('gives the newcomer what the members show', () => {
    const run = runOf(plan(mesh(TWO)), 'install-new');

    expect(run).toContain('--version 1.30.3');
    expect(run).toContain('--set global.meshID=mesh-7');
    expect(run).toContain('--set meshConfig.trustDomain=mesh.example.org');
    expect(run).toContain('--set global.network=network-new');
  });

  it.each<[string, Members, string, string]>([
    [
      'versions that differ',
      { ...TWO, west: { network: 'n-west', version: '1.29.1' } },
      'ISTIO_VERSION',
      'install-new',
    ],
    [
      'ids of the mesh that differ',
      { ...TWO, west: { network: 'n-west', meshId: 'mesh-8' } },
      'MESH_ID',
      'install-new',
    ],
    [
      'an id that Helm would read as more than one value',
      {
        east: { network: 'n-east', meshId: 'm,global.hub=evil.example' },
        west: { network: 'n-west', meshId: 'm,global.hub=evil.example' },
      },
      'MESH_ID',
      'install-new',
    ],
    [
      'a name that no label can be',
      { 'east$(reboot)': { network: 'a' }, west: { network: 'b' } },
      'CLUSTER_ID_EAST_REBOOT',
      'link-new-east-reboot',
    ],
  ])('asks for what is not known: %s', (_name, members, variable, step) => {
    const run = runOf(plan(mesh(members)), step);

    expect(run).toMatch(new RegExp(`^: "\\$\\{${variable}:\\?set it to `, 'm'));
    expect(run).not.toContain('evil');
  });

  it('quotes what clusters are called', () => {
    const run = runOf(
      plan(mesh({ 'east$(reboot)': { network: 'a' }, west: { network: 'b' } })),
      'mesh-healthy',
    );

    expect(run).toContain("istioctl remote-clusters --context 'east$(reboot)'");
  });

  it('hands no kubeconfig to anybody but the other API server', () => {
    const run = runOf(plan(mesh(TWO)), 'link-new-east');

    expect(run.split('\n')).toEqual([
      'istioctl create-remote-secret --context east --name east | kubectl --context new apply --server-side -f -',
      'istioctl create-remote-secret --context new --name new | kubectl --context east apply --server-side -f -',
    ]);
  });
});

describe('a plan for an Istio mesh from nothing', () => {
  const apart = report([cluster('a'), cluster('b'), cluster('new')]);

  it.each<[string, Report, string]>([
    ['of one cluster', report([cluster('new')]), 'no cluster beside new'],
    [
      'where one has an Istio of its own',
      { ...apart, detections: [istioIn('a', { mode: 'single cluster' })] },
      'a runs an Istio of its own',
    ],
    [
      'of clusters that could not be told apart',
      report([cluster('a.b'), cluster('a-b'), cluster('new')]),
      'Two clusters of the System would be called a-b in the mesh',
    ],
  ])('is not made %s', (_name, before, reason) => {
    expect(plan(before)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining(reason),
    });
  });

  it('leaves out who is only linked with the System', () => {
    const stranger = { ...cluster('stranger'), foundBy: [] };
    const steps = stepsOf(plan(report([...apart.clusters, stranger]))).map(
      ({ id }) => id,
    );

    expect(steps).toContain('link-new');
    expect(steps.join(' ')).not.toContain('stranger');
  });
});

describe('a plan for Istio over Submariner', () => {
  it.each<[string, Report, string]>([
    [
      'with Globalnet',
      {
        ...overTunnels(
          report(['east', 'west', 'new'].map(name => cluster(name))),
        ),
        detections: [installed('east', 'submariner', 'libreswan, globalnet')],
      },
      'Globalnet translates the addresses of pods',
    ],
    [
      'of clusters that only Globalnet could join',
      report([
        cluster('east', { podCidrs: ['10.1.0.0/16'] }),
        cluster('new', { podCidrs: ['10.1.0.0/16'] }),
      ]),
      'Clusters of the System have addresses in common',
    ],
    [
      'under a mesh of several networks',
      overTunnels(mesh(TWO), ['east', 'west', 'new']),
      'its gateways need no tunnels',
    ],
  ])('is not made %s', (_name, before, reason) => {
    expect(plan(before, 'new', 'istio-over-submariner')).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining(reason),
    });
  });
});

describe('a plan to leave an Istio mesh', () => {
  it.each<[string, Report, string, string]>([
    [
      'for a cluster outside',
      mesh(TWO),
      'new',
      'new is no member of an Istio mesh of this System',
    ],
    [
      'with remote clusters',
      mesh({ ...TWO, west: { mode: 'remote' } }),
      'east',
      'west is part of a mesh with remote clusters (remote)',
    ],
  ])('is not made %s', (_name, before, candidate, reason) => {
    expect(plan(before, candidate, 'istio', 'leave')).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining(reason),
    });
  });

  it('deletes the remote secret by the name that it has', () => {
    const before = mesh(TWO);
    const named = {
      ...before,
      links: before.links.map(each => ({
        ...each,
        evidence: [
          shown('west', 'v1', 'Secret', '.metadata.name', 'by-gitops', {
            namespace: 'istio-system',
            name: 'by-gitops',
          }),
        ],
      })),
    };
    const run = runOf(
      plan(named, 'east', 'istio', 'leave'),
      'forget-east-west',
    );

    expect(run).toBe(
      'kubectl --context west -n istio-system delete secret by-gitops',
    );
  });

  it('closes no gateway where there is none', () => {
    const ids = stepsOf(plan(mesh(TWO, ['pod']), 'east', 'istio', 'leave')).map(
      ({ id }) => id,
    );

    expect(ids).toContain('uninstall');
    expect(ids).not.toContain('close-gateway');
  });
});

describe('a plan to switch from front doors to Istio', () => {
  const call = (technology: string, evidence: Link['evidence']) =>
    link(technology, 'east', 'west', { direction: 'forward', evidence });
  const door = shown(
    'west',
    'networking.k8s.io/v1',
    'Ingress',
    '.spec.rules[0].host',
    '*.api.example.org',
    { namespace: 'api', name: 'prices' },
  );
  const caller = shown(
    'east',
    'v1',
    'Service',
    '.spec.externalName',
    'Prices.API.example.org.',
    { namespace: 'shop', name: 'prices' },
  );
  const joined = (...links: Link[]): Report =>
    report([cluster('east'), cluster('west')], {
      links,
      interconnects: links.map(each => interconnect([each], 'pair')),
    });

  it.each<[string, Report, string]>([
    [
      'where nobody calls anybody',
      report([cluster('east'), cluster('west')]),
      'No cluster of the System calls another by its front door',
    ],
    [
      'where something else joins the clusters too',
      joined(call('ingress', [caller, door]), link('skupper', 'east', 'west')),
      'The clusters are also joined by skupper',
    ],
    [
      'where the caller is no Service',
      joined(
        call('gateway-api', [
          { ...caller, object: { ...caller.object, kind: 'XBackend' } },
          door,
        ]),
      ),
      'XBackend shop/prices calls a front door',
    ],
  ])('is not made %s', (_name, before, reason) => {
    expect(plan(before, 'east', 'istio', 'switch')).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining(reason),
    });
  });

  it('is not made where another System is called', () => {
    const before = joined(call('ingress', [caller, door]));
    const clusters = before.clusters.map(each =>
      each.name === 'west' ? { ...each, foundBy: [] } : each,
    );
    const third = cluster('third');

    expect(
      plan(
        report([...clusters, third], {
          links: before.links,
          interconnects: before.interconnects,
        }),
        'east',
        'istio',
        'switch',
      ),
    ).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining('west is called by its front door'),
    });
  });

  it('says which cluster is missing where the System has no second one', () => {
    const before = joined(call('ingress', [caller, door]));

    expect(
      plan(
        {
          ...before,
          clusters: before.clusters.map(each =>
            each.name === 'west' ? { ...each, foundBy: [] } : each,
          ),
        },
        'east',
        'istio',
        'switch',
      ),
    ).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringContaining('would not be in the mesh; add it first'),
    });
  });

  it('finds whose name is called, as DNS would', () => {
    const run = runOf(
      plan(joined(call('ingress', [caller, door])), 'east', 'istio', 'switch'),
      'move-east-shop-prices',
    );

    expect(run).toContain(
      'kubectl --context east -n shop delete service/prices',
    );
  });

  it('makes no mesh where all are in one', () => {
    const before = mesh(TWO);
    const ingress = call('ingress', [caller, door]);
    const ids = stepsOf(
      plan(
        {
          ...before,
          links: [...before.links, ingress],
          interconnects: [
            ...before.interconnects,
            interconnect([ingress], 'pair'),
          ],
        },
        'east',
        'istio',
        'switch',
      ),
    ).flatMap(({ id, kind }) => (kind === 'change' ? [id] : []));

    expect(ids).toEqual([
      'enter-east',
      'enter-west',
      'name-east-api-prices',
      'move-east-shop-prices',
      'close-west-api-prices',
    ]);
  });
});

describe('the commands of every plan', () => {
  const strange: Members = {
    "ea'st $(reboot)": { network: 'a' },
    west: { network: 'b' },
  };

  it.each<[string, ReturnType<typeof plan>]>([
    ['to join by gateways', plan(mesh(strange))],
    ['to join on one network', plan(mesh(strange, ['pod']))],
    [
      'to join in ambient mode',
      plan(
        mesh({
          'east;reboot': { mode: 'ambient multi-primary', network: 'a' },
          west: { mode: 'ambient multi-primary', network: 'b' },
        }),
      ),
    ],
    ['to begin', plan(report([cluster("it's"), cluster('new')]))],
    ['to leave', plan(mesh(strange), 'west', 'istio', 'leave')],
  ])('are what a shell reads: %s', (_name, planned) => {
    for (const { id, run = '', rollback = '' } of stepsOf(planned)) {
      const read = [run, rollback].map(commands => {
        const { status, stderr } = spawnSync('bash', ['-n', '-c', commands], {
          encoding: 'utf8',
        });
        return [id, status, stderr];
      });

      expect(read).toEqual([
        [id, 0, ''],
        [id, 0, ''],
      ]);
    }
  });
});

/** The same, with tunnels of Submariner under it. */
function overTunnels(
  before: Report,
  names: readonly string[] = ['east', 'west'],
): Report {
  const links = names.flatMap((from, index) =>
    names.slice(index + 1).map(to => link('submariner', from, to)),
  );
  const tunnels = interconnect(links, 'full-mesh');
  return {
    ...before,
    links: [...before.links, ...links],
    interconnects: [...before.interconnects, tunnels],
    overlays: before.interconnects.map(({ id }) => ({
      over: id,
      under: tunnels.id,
      name: 'Istio over Submariner',
    })),
  };
}
