import { readdirSync } from 'fs';
import { join } from 'path';
import {
  Cluster,
  Report,
  reportSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { goldenReports } from '@interconnect/backstage-plugin-interconnect-common/testUtils';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { analyseWithFaults } from './analyse';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';
import { commonWords } from './report/commonWords';
import { createFindNames } from './report/findNames';
import { Named, namesOf } from './report/namesOf';
import { sightOf } from './report/sight';
import { atOnce } from './atOnce';
import { visibleReport } from './visibleReport';

/*
 * Every cluster of every report that we have is hidden in turn: no byte of what is left may tell
 * of it, and what is left is a whole report of the others.
 */
type World = { report: Report; names: Named[] };

const INVENTORIES = join(__dirname, '__fixtures__/inventories');

function recorded(report: Report): World {
  const clusters = report.clusters.map(
    ({ ref, name, title, systems }): Cluster => ({
      ref,
      name,
      title,
      aliases: {},
      memberships: systems.map(system => ({ system, foundBy: [] })),
    }),
  );
  return { report, names: namesOf(clusters, []) };
}

function analysed(inventory: string): World {
  const root = join(INVENTORIES, inventory, 'clusters');
  const clusters = readdirSync(root).map(
    (name): Cluster => ({
      ref: `resource:default/${name}`,
      name,
      aliases: {},
      memberships: [],
    }),
  );
  return analyseWithFaults(
    {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory: { clusters },
      observations: Object.fromEntries(
        clusters.map(({ ref, name }) => [
          ref,
          observed(
            declaredReads(detectors),
            readdirSync(join(root, name)).flatMap(file =>
              manifests(join(root, name, file)),
            ),
            { cluster: ref },
          ),
        ]),
      ),
    },
    detectors,
  );
}

function hide({ report, names }: World, hidden: string): Report {
  const find = createFindNames(names, commonWords(report));
  const visible = names.map(({ ref }) => ref).filter(ref => ref !== hidden);
  const members = report.clusters.map(({ ref, foundBy }) => ({ ref, foundBy }));
  return atOnce(
    visibleReport(report, members, sightOf(find, new Set(visible))),
  );
}

/** What must not be in the bytes: all that the hidden one is called and nobody else is. */
function secretsOf({ report, names }: World, hidden: string): string[] {
  const others = new Set(
    names.filter(({ ref }) => ref !== hidden).flatMap(each => each.names),
  );
  commonWords(report).forEach(name => others.add(name));
  const own = names.find(({ ref }) => ref === hidden)?.names ?? [];
  return own.filter(
    name =>
      !others.has(name) &&
      name.length > 2 &&
      !/^\d+$/.test(name) &&
      // A part of somebody else's name, such as `cluster` in `cluster-2`, is theirs too.
      ![...others].some(other => other.includes(name)),
  );
}

/** Short words, such as `hub`, are looked for as words: they are part of many others. */
function isIn(text: string, secret: string): boolean {
  return secret.length > 4
    ? text.includes(secret)
    : new RegExp(`(?<![a-z0-9])${secret}(?![a-z0-9])`).test(text);
}

const worlds: [string, World][] = [
  ...Object.entries(goldenReports).map(([name, report]): [string, World] => [
    `the golden report ${name}`,
    recorded(report),
  ]),
  ...readdirSync(INVENTORIES).map((name): [string, World] => [
    `the inventory ${name}`,
    analysed(name),
  ]),
];

describe.each(worlds)('%s', (_name, world) => {
  it.each(world.report.clusters.map(({ ref }) => ref))('hides %s', hidden => {
    const secrets = secretsOf(world, hidden);
    const report = hide(world, hidden);
    const text = JSON.stringify(report).toLocaleLowerCase('en-US');

    expect(secrets).toContain(hidden);
    expect(
      secrets.filter(secret => isIn(text, secret.toLocaleLowerCase('en-US'))),
    ).toEqual([]);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.clusters.map(({ ref }) => ref)).toEqual(
      world.report.clusters.map(({ ref }) => ref).filter(ref => ref !== hidden),
    );
  });

  it('stays as it is when nothing is hidden', () => {
    expect(hide(world, 'nobody')).toEqual({
      ...world.report,
      observedAt: expect.any(String),
    });
  });
});

describe('fields that nobody has thought of yet', () => {
  it.each<[string, object]>([
    [
      'a list about clusters',
      { entryPoints: [{ cluster: 'SECRET', host: 'h' }] },
    ],
    [
      'a list that names one',
      { shared: [{ host: 'h', clusters: ['a', 'SECRET'] }] },
    ],
    ['a text', { summary: 'all but SECRET' }],
    ['a field called so', { byCluster: { SECRET: { port: 1 } } }],
  ])('tell nothing of a hidden cluster: %s', (_name, more) => {
    const world = recorded(goldenReports.payments);
    const hidden = world.report.clusters[0];
    const extended: Report = JSON.parse(
      JSON.stringify({ ...world.report, ...more }).replaceAll(
        'SECRET',
        hidden.name,
      ),
    );

    const text = JSON.stringify(
      hide({ ...world, report: extended }, hidden.ref),
    );

    expect(text).not.toContain(hidden.name);
    expect(text).not.toContain('"host":"h"');
  });
});
