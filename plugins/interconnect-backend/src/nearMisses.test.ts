import { resolve } from 'path';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  ObservedObject,
  ResourceSpec,
} from '@interconnect/backstage-plugin-interconnect-node';
import { manifests } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import {
  DemoCluster,
  DemoClusters,
  startDemoClusters,
} from '@interconnect/demo-clusters';
import { clustersConfig } from './__testUtils__/demoBackend';
import { createSurveyor } from './__testUtils__/survey';
import { detectors } from './detection/detectors';

/*
 * A plain cluster, over HTTPS, with what is nearly each technology: its resource definitions and
 * nothing else, and its own objects in another API group. What is tried follows from the reads that
 * a detector declares, so that a new one is tried as well.
 */
const PLAIN = resolve(__dirname, '__fixtures__/plain');
const OTHER_GROUP = 'lookalikes.example.com';

/** Those that every API server has. */
const BUILT_IN = [
  '',
  'admissionregistration.k8s.io',
  'apps',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'networking.k8s.io',
];

type Manifest = Parameters<DemoCluster['apply']>[0][number];

jest.setTimeout(60_000);

let demo: DemoClusters;
let cluster: DemoCluster;

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [PLAIN] });
  cluster = demo.cluster('plain');
});

afterEach(() => demo.reset());

afterAll(() => demo.stop());

function readsOf(detector: Detector): ResourceSpec[] {
  return Object.values(detector.reads).flatMap(({ spec }) =>
    spec.type === 'resource' ? [spec] : [],
  );
}

function definition(
  { resource, kind, versions }: ResourceSpec,
  group: string,
  namespaced: boolean,
): Manifest {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${resource}.${group}` },
    spec: {
      group,
      scope: namespaced ? 'Namespaced' : 'Cluster',
      names: { plural: resource, kind },
      versions: (versions ?? ['v1']).map(name => ({ name, served: true })),
    },
  };
}

/** Each once: several reads may be of one kind, in two groups or by two labels. */
function distinct(items: readonly Manifest[]): Manifest[] {
  return [...new Map(items.map(each => [each.metadata.name, each])).values()];
}

/** The technology's resources, served and empty. */
function definitionsOf(detector: Detector): Manifest[] {
  return distinct(
    readsOf(detector)
      .filter(({ group }) => !BUILT_IN.includes(group))
      .map(spec => definition(spec, spec.group, true)),
  );
}

/** The objects of a cluster in which it is connected. */
function objectsOf({ id }: Detector): Manifest[] {
  const folder = resolve(__dirname, 'detection/detectors', id, '__fixtures__');
  return manifests(
    resolve(folder, 'connected.yaml'),
    new Date().toISOString(),
  ) as (ObservedObject & Manifest)[];
}

/** The same, moved to another API group. */
function lookAlikesOf(detector: Detector): Manifest[] {
  const reads = readsOf(detector);
  const moved = objectsOf(detector).flatMap(object => {
    const spec = reads.find(({ kind }) => kind === object.kind);
    return spec === undefined
      ? []
      : [
          {
            spec: { ...spec, versions: ['v1'] },
            object: { ...object, apiVersion: `${OTHER_GROUP}/v1` },
          },
        ];
  });
  return [
    ...distinct(
      moved.map(({ spec, object }) =>
        definition(spec, OTHER_GROUP, object.metadata.namespace !== undefined),
      ),
    ),
    ...moved.map(({ object }) => object),
  ];
}

async function reportOn(objects: readonly Manifest[]): Promise<Report> {
  cluster.apply(objects);
  const surveyor = createSurveyor({
    clusters: clustersConfig(demo),
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: 'plain' },
        spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
      },
    ],
  });
  await surveyor.look();
  return (await surveyor.world()).report;
}

/** What the report claims, but for what is not there. */
function claimed(report: Report) {
  return {
    detections: report.detections
      .filter(({ verdict }) => verdict !== 'absent')
      .map(({ technology, verdict }) => `${technology} ${verdict}`),
    links: report.links,
    loosePeers: report.loosePeers,
    blindSpots: report.clusters.flatMap(({ blindSpots }) => blindSpots),
  };
}

const NOTHING = { detections: [], links: [], loosePeers: [], blindSpots: [] };

describe('a plain cluster', () => {
  it('has nothing that joins clusters', async () => {
    const report = await reportOn([]);

    expect(claimed(report)).toEqual(NOTHING);
    expect(report.detections).toHaveLength(detectors.length);
  });

  it.each(
    detectors
      .map((detector): [string, Manifest[]] => [
        detector.id,
        definitionsOf(detector),
      ])
      .filter(([, definitions]) => definitions.length > 0),
  )('has nothing with the resource definitions of %s', async (_id, objects) => {
    expect(claimed(await reportOn(objects))).toEqual(NOTHING);
  });

  it.each(
    detectors.map((detector): [string, Manifest[]] => [
      detector.id,
      objectsOf(detector),
    ]),
  )('has %s with its own objects', async (id, objects) => {
    const { detections } = claimed(await reportOn(objects));

    expect(detections).toContain(`${id} present`);
  });

  it.each(
    detectors.map((detector): [string, Manifest[]] => [
      detector.id,
      lookAlikesOf(detector),
    ]),
  )('has nothing with what looks like %s', async (_id, objects) => {
    // As many kinds as there are definitions, and an object of each.
    expect(objects.length).toBeGreaterThan(1);

    expect(claimed(await reportOn(objects))).toEqual(NOTHING);
  });
});
