import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'fs';
import { tmpdir } from 'os';
import { basename, join, resolve } from 'path';
import { Entity } from '@backstage/catalog-model';
import {
  Candidate,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { OBSERVED_AT } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { parseManifests, startDemoClusters } from '@interconnect/demo-clusters';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { PlannedCheck, PlannedStep, runChecks } from '../migration';
import { membersOfSystem, reportOn } from '../pipeline';
import { clustersConfig } from './demoBackend';
import { createSurveyor } from './survey';

const TRANSITIONS = resolve(__dirname, '../__fixtures__/transitions');

const storySchema = z.strictObject({
  /** An inventory whose clusters are there before, and whose effects can be played; relative to the folder. */
  base: z.string().optional(),
  /** Effects that are played before anything is planned. */
  given: z.array(z.string()).default([]),
  change: z.enum(['join', 'leave', 'switch']).default('join'),
  /** By step: effects of the base that are played after the step's own. */
  then: z.record(z.string(), z.array(z.string())).default({}),
  pattern: z.string(),
  candidate: z.custom<Candidate>(),
  requirements: z.custom<Requirements>().default({}),
  /** Of what the catalog says of clusters: aliases by technology, by cluster. */
  aliases: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** What whoever carries out the plan puts where a manifest has a gap, by the gap's name. */
  fill: z.record(z.string(), z.string()).default({}),
  /** Steps, in order. */
  steps: z.array(z.string()),
});

/** What `transition.yaml` says. */
export type Story = z.output<typeof storySchema>;

/** A manifest as it is applied. */
export function filledIn(manifest: string, { fill }: Story): string {
  return manifest.replace(
    /REPLACE-([A-Z0-9_]+)/g,
    (gap, name) => fill[name] ?? gap,
  );
}

/** The names of all transitions. */
export const transitions: readonly string[] = readdirSync(TRANSITIONS).sort();

function storyOf(transition: string): Story {
  return storySchema.parse(
    parse(
      readFileSync(join(TRANSITIONS, transition, 'transition.yaml'), 'utf8'),
    ),
  );
}

/**
 * Clusters before a change, served over HTTPS and read as real ones are, on which the steps of a
 * plan can be carried out: what a step writes down is applied, and then comes what the technology
 * makes of it, from `effects/<step>/`.
 */
export async function play(transition: string) {
  const story = storyOf(transition);
  const inventory = inventoryOf(transition, story);
  const now = () => new Date(OBSERVED_AT);
  const demo = await startDemoClusters({ inventories: [inventory], now });
  const effects = new Set((await demo.effects()).map(each => each.effect));
  const surveyor = createSurveyor({
    clusters: clustersConfig(demo).map(cluster => ({
      ...cluster,
      aliases: story.aliases[String(cluster.name)] ?? {},
    })),
    entities: demo.clusters.map(({ name }) => entityOf(name)),
    access: { clusterDeadline: { seconds: 60 } },
    now,
  });

  async function look(): Promise<Report> {
    await surveyor.look();
    const { report, clusters } = await surveyor.world();
    return reportOn(report, membersOfSystem(clusters, 'system:default/story'));
  }

  async function playEffect(name: string): Promise<void> {
    if (effects.has(name)) {
      await demo.applyEffect(basename(inventory), name);
    }
  }

  async function begin(): Promise<void> {
    for (const name of story.given) {
      await demo.applyEffect(basename(inventory), name);
    }
  }

  async function carryOut({
    id,
    cluster,
    manifest,
  }: PlannedStep): Promise<void> {
    if (manifest !== undefined) {
      const name = demo.clusters.find(
        other => refOf(other.name) === cluster,
      )?.name;
      demo
        .cluster(name ?? `of step ${id}`)
        .apply(parseManifests(filledIn(manifest, story), id));
    }
    await playEffect(id);
    for (const name of story.then[id] ?? []) {
      await demo.applyEffect(basename(inventory), name);
    }
  }

  await begin();
  return {
    story,
    look,
    carryOut,
    /** Where a rollback leaves something behind, `effects/<step>.rollback/` says what. */
    async undo(
      step: PlannedStep,
      before: readonly PlannedStep[],
    ): Promise<void> {
      if (effects.has(`${step.id}.rollback`)) {
        await playEffect(`${step.id}.rollback`);
        return;
      }
      await demo.reset();
      await begin();
      for (const earlier of before) {
        await carryOut(earlier);
      }
    },
    async check(checks: readonly PlannedCheck[]): Promise<PlannedCheck[]> {
      const report = await look();
      const { observations } = await surveyor.world();
      return runChecks({ report, observations, at: OBSERVED_AT }, checks);
    },
    async stop(): Promise<void> {
      await demo.stop();
      rmSync(resolve(inventory, '..'), { recursive: true });
    },
  };
}

/** An inventory folder of the base's clusters and the transition's own, which win. */
function inventoryOf(transition: string, { base }: Story): string {
  const own = join(TRANSITIONS, transition);
  const folder = join(mkdtempSync(join(tmpdir(), 'transition-')), transition);
  mkdirSync(folder);
  for (const source of [
    ...(base === undefined ? [] : [resolve(own, base)]),
    own,
  ]) {
    for (const part of ['clusters', 'effects']) {
      if (existsSync(join(source, part))) {
        cpSync(join(source, part), join(folder, part), { recursive: true });
      }
    }
  }
  writeFileSync(
    join(folder, 'catalog-info.yaml'),
    stringify(entityOf(transition)),
  );
  return folder;
}

function entityOf(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'kubernetes-cluster', owner: 'platform', system: 'story' },
  };
}

function refOf(cluster: string): string {
  return `resource:default/${cluster}`;
}
