import {
  MigrationPlan,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { fenced, inline } from './markdown';
import { planMarkdown } from './planMarkdown';

describe('inline', () => {
  it.each([
    ['pay-ams', 'pay-ams'],
    ['Kubernetes v1.34.1 (k3s)', 'Kubernetes v1.34.1 (k3s)'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[here](javascript:alert(1))', '\\[here\\](javascript:alert(1))'],
    ['![](x)', '!\\[\\](x)'],
    ['**bold** and `code`', '\\*\\*bold\\*\\* and \\`code\\`'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['=====', '\\====='],
    ['a\n\n# b', 'a \\# b'],
    ['a\u2028# b', 'a \\# b'],
    ['safe\u202Eevil', 'safe evil'],
    ['https://evil.example', 'https:\\/\\/evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a\\', 'a\\\\'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['| cell |', '\\| cell \\|'],
  ])('says %j and nothing else', (text, expected) => {
    expect(inline(text)).toBe(expected);
  });
});

describe('fenced', () => {
  it.each([
    ['kubectl get nodes', '```sh\nkubectl get nodes\n```'],
    ['```\n# out', '````sh\n```\n# out\n````'],
    ['`````', '``````sh\n`````\n``````'],
    ['echo ok\r\n```\r\nevil\n\n', '````sh\necho ok\n```\nevil\n````'],
    ['~~~', '```sh\n~~~\n```'],
  ])('holds %j', (text, expected) => {
    expect(fenced(text, 'sh')).toBe(expected);
  });
});

const AT = '2026-11-26T12:00:00.000Z';

function step(more: Partial<Step> = {}): Step {
  return {
    id: 'install',
    title: 'Install it',
    why: 'So that it runs.',
    kind: 'change',
    checks: [],
    status: 'open',
    ...more,
  };
}

function plan(steps: Step[], more: Partial<MigrationPlan> = {}): MigrationPlan {
  return {
    id: '1',
    system: 'system:default/shop',
    pattern: 'skupper',
    title: 'Add new',
    candidate: 'new',
    createdAt: '2026-11-26T10:00:00.000Z',
    createdBy: 'user:default/kim',
    steps,
    ...more,
  };
}

describe('planMarkdown', () => {
  it('holds all of a step', () => {
    const text = planMarkdown(
      plan([
        step({
          cluster: 'resource:default/new',
          run: 'kubectl apply -f install.yaml',
          manifest: 'kind: Site\n',
          rollback: 'kubectl delete site new',
          disruptive: 'Pods restart.',
          irreversible: 'Names stay.',
          status: 'done',
          checks: [
            {
              id: 'c',
              title: 'It is there',
              outcome: 'failed',
              detail: 'There is no Site',
              evidence: [],
              at: '2026-11-26T09:30:00.000Z',
            },
          ],
          history: [
            {
              what: 'done',
              by: 'user:default/kim',
              at: '2026-11-26T09:00:00.000Z',
              note: 'went *well*',
            },
          ],
        }),
      ]),
      AT,
    );

    expect(text).toBe(`# Add new

- System: system:default/shop
- Change: A cluster joins (pattern skupper)
- Cluster: new
- Made at 2026-11-26T10:00:00.000Z by user:default/kim
- As of ${AT}: 0 of 1 steps settled, the checks of 1 fail

Interconnect never writes to a cluster: people run each step, and its checks look whether it took effect.

## Step 1: Install it

- Kind: change
- On: resource:default/new
- Status: done, but its checks fail

So that it runs.

**Disruptive:** Pods restart.

**Cannot be undone:** Names stay.

Run:

\`\`\`sh
kubectl apply -f install.yaml
\`\`\`

Manifest:

\`\`\`yaml
kind: Site
\`\`\`

To undo it:

\`\`\`sh
kubectl delete site new
\`\`\`

Checks:

- [ ] It is there: failed, 2 h ago (2026-11-26T09:30:00.000Z) – There is no Site

What became of it:

- 2026-11-26T09:00:00.000Z: ticked by user:default/kim: went \\*well\\*
`);
  });

  it.each<[string, Partial<Step>, string]>([
    ['open', {}, '- Status: open'],
    ['skipped', { status: 'skipped' }, '- Status: skipped'],
    [
      'ticked by hand',
      { status: 'done' },
      '- Status: done, as somebody said; not proven by checks',
    ],
    [
      'proven long ago',
      {
        status: 'done',
        checks: [
          {
            id: 'c',
            title: 'C',
            outcome: 'passed',
            evidence: [],
            at: '2026-11-20T12:00:00.000Z',
          },
        ],
      },
      '- Status: done, once proven by its checks; look again',
    ],
  ])('says of a step that it is %s', (_name, more, expected) => {
    expect(planMarkdown(plan([step(more)]), AT)).toContain(expected);
  });

  it('says what has changed, and nothing where nothing has', () => {
    const ground = (changes: string[]) => ({
      changes: changes.map(message => ({
        kind: 'changed' as const,
        message,
        phrases: [],
        clusters: [],
      })),
    });

    expect(
      planMarkdown(plan([], { ground: ground(['pay_ams left']) }), AT),
    ).toContain('## Since the plan was made\n\n- pay\\_ams left');
    expect(planMarkdown(plan([], { ground: ground([]) }), AT)).not.toContain(
      'Since',
    );
  });

  it('cannot be broken out of by what others named', () => {
    const evil =
      '\n\n# Owned <script>alert(1)</script> [x](http://evil)\n```\n';
    const text = planMarkdown(
      plan(
        [
          step({
            title: evil,
            why: evil,
            cluster: evil,
            run: `echo '${evil}'`,
            manifest: `name: ${JSON.stringify(evil)}\n`,
            disruptive: evil,
            checks: [
              {
                id: 'c',
                title: evil,
                outcome: 'passed',
                detail: evil,
                evidence: [],
                at: AT,
              },
            ],
            history: [{ what: 'skipped', by: evil, at: AT, note: evil }],
          }),
        ],
        { title: evil, candidate: evil, createdBy: evil, pattern: evil },
      ),
      AT,
    );

    const outside = text.replace(/^(`{3,})\w+\n[^]*?\n\1$/gm, '');
    expect(outside).not.toContain('<script');
    expect(outside).not.toMatch(/^# Owned/m);
    expect(outside).not.toMatch(/[^\\]\]\(/);
    expect(outside).not.toContain('```');
    expect(outside.match(/^#+ /gm)).toEqual(['# ', '## ']);
  });
});
