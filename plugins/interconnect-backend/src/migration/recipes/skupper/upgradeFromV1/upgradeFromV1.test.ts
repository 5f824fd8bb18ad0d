import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { parseAllDocuments } from 'yaml';
import {
  cluster,
  interconnect,
  link,
  refOf,
  report,
  shown,
} from '../../../../recommendation/__fixtures__/reports';
import { network, plan } from '../../../../__testUtils__/skupperPlans';

describe('moving from version 1', () => {
  const ANNOTATED: Report = (() => {
    const links = [
      link('skupper', 'a', 'b', { direction: 'forward' }),
      link('skupper', 'c', 'b', { direction: 'forward' }),
      link('skupper', 'c', 'd', { direction: 'forward' }),
    ];
    const names = ['a', 'b', 'c', 'd'];
    return report(
      names.map(name =>
        cluster(name, name === 'a' ? { environment: 'edge' } : {}),
      ),
      {
        links,
        interconnects: [interconnect(links, 'chain')],
        detections: names.map(name => ({
          cluster: refOf(name),
          technology: 'skupper',
          verdict: 'present' as const,
          whole: true,
          version: '1.9.6',
          evidence: [
            shown(name, 'v1', 'ConfigMap', '.metadata.name', 'skupper-site', {
              namespace: `old-${name}`,
              name: 'skupper-site',
            }),
          ],
        })),
      },
    );
  })();
  const upgrade = (seen: Report, name = 'a') =>
    plan(seen, { ref: refOf(name) }, { change: 'switch' });
  const stepsOf = (seen: Report) => {
    const made = upgrade(seen);
    if (made.type !== 'planned') {
      throw new Error(made.reason);
    }
    return made.steps;
  };

  it('makes the same links anew, whichever member it is planned for', () => {
    const steps = stepsOf(ANNOTATED);
    const links = steps.filter(({ id }) => id.startsWith('redeem-token'));

    expect(links.map(({ id, title }) => [id, title])).toEqual([
      ['redeem-token-a', 'Link a with b'],
      ['redeem-token-c-b', 'Link c with b'],
      ['redeem-token-c-d', 'Link c with d'],
    ]);
    expect(upgrade(ANNOTATED, 'd')).toEqual({
      ...upgrade(ANNOTATED),
      candidate: 'd',
    });
  });

  it('lets those listen that others connected to, and deletes their old sites last', () => {
    const steps = stepsOf(ANNOTATED);
    const titles = (prefix: string) =>
      steps.flatMap(({ id, title }) => (id.startsWith(prefix) ? [title] : []));

    expect(titles('create-site')).toEqual([
      'Create the site b, which others can link with',
      'Create the site d, which others can link with',
      'Create the edge site a',
      'Create the site c',
    ]);
    expect(titles('delete-old').map(title => title.split(' ').at(-1))).toEqual([
      'c',
      'a',
      'd',
      'b',
    ]);
  });

  it('puts the new site beside the old one', () => {
    const { manifest = '', run } =
      stepsOf(ANNOTATED).find(({ id }) => id === 'create-site-a') ?? {};

    expect(parseAllDocuments(manifest).map(each => each.toJS())).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'old-a-v2' },
      },
      {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'Site',
        metadata: { name: 'a', namespace: 'old-a-v2' },
        spec: { edge: true },
      },
    ]);
    expect(run).toContain('--context a -n old-a-v2 wait site/a ');
  });

  it('asks for namespaces that were not seen, each by a name of its own', () => {
    const blind = {
      ...ANNOTATED,
      detections: ANNOTATED.detections.map(each => ({ ...each, evidence: [] })),
    };
    const { run = '' } =
      stepsOf(blind).find(({ id }) => id === 'expose-c') ?? {};

    expect(run).toMatch(/^: "\$\{OLD_NAMESPACE_C:\?set it to /);
    expect(run).toContain('--arg old "$OLD_NAMESPACE_C"');
    expect(run).toContain('--arg new "$NEW_NAMESPACE_C"');
  });

  it.each<[string, Report, RegExp]>([
    [
      'a network of version 2',
      network({ a: {}, b: {} }, [['a', 'b']], 'pair'),
      /^a has a site of Skupper 2 already/,
    ],
    [
      'a cluster without Skupper',
      report([cluster('a')]),
      /^a is not linked with a Skupper network/,
    ],
    [
      'a cluster of which nothing tells the version',
      {
        ...ANNOTATED,
        detections: ANNOTATED.detections.slice(1),
      },
      /^a was not seen to run Skupper 1/,
    ],
    [
      'a cluster of several sites',
      {
        ...ANNOTATED,
        detections: ANNOTATED.detections.map(each => ({
          ...each,
          evidence: ['x', 'y'].flatMap(namespace =>
            each.evidence.map(item => ({
              ...item,
              object: { ...item.object, namespace },
            })),
          ),
        })),
      },
      /^a has sites of Skupper 1 in several namespaces/,
    ],
  ])('is not planned for %s', (_name, seen, reason) => {
    expect(upgrade(seen)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});
