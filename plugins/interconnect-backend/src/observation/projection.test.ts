import {
  goSlice,
  kubernetesObject,
  objectMeta,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { fieldMask } from './fieldMask';
import { MAX_TEXT, project } from './projection';

type Tree = { name: string; children: Tree[] };
const treeSchema: z.ZodType<Tree> = z.object({
  name: z.string(),
  children: z.array(z.lazy(() => treeSchema)),
});

describe('project', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    [
      'the fields of an object',
      z.object({ a: z.string(), b: z.number() }),
      { a: 'x', b: 1, secret: 'hush' },
      { a: 'x', b: 1 },
    ],
    [
      'lists and records, deeply',
      z.object({
        peers: z.array(z.object({ id: z.string() })),
        by: z.record(z.string(), z.object({ id: z.string() })),
      }),
      {
        peers: [{ id: 'a', psk: 'hush' }],
        by: { x: { id: 'b', psk: 'hush' } },
      },
      { peers: [{ id: 'a' }], by: { x: { id: 'b' } } },
    ],
    [
      'of unnamed items the name and the place',
      z.object({
        env: onlyOf(
          ['A', 'B'],
          z.object({ name: z.string(), value: z.string().optional() }),
        ),
      }),
      {
        env: [
          { name: 'SECRET', value: 'hush' },
          { name: 'A', value: '1', from: 'hush' },
          { value: 'hush' },
          'hush',
        ],
      },
      {
        env: [
          { name: 'SECRET' },
          { name: 'A', value: '1' },
          {},
          '(not an object or list)',
        ],
      },
    ],
    [
      'what stands behind wrappers',
      z.object({
        a: z.object({ x: z.string() }).optional(),
        b: z.object({ x: z.string() }).nullable(),
        c: z.object({ x: z.string() }).default({ x: '' }),
        d: goSlice(z.object({ x: z.string() })),
        e: z.object({ x: z.string() }).readonly(),
        f: z.object({ x: z.string() }).catch({ x: '' }),
        g: z.object({ x: z.string() }).transform(({ x }) => x),
        h: z.preprocess(value => value, z.object({ x: z.string() })),
      }),
      {
        ...Object.fromEntries(
          [...'abcefgh'].map(key => [key, { x: key, y: 'hush' }]),
        ),
        d: [{ x: 'd', y: 'hush' }],
      },
      {
        a: { x: 'a' },
        b: { x: 'b' },
        c: { x: 'c' },
        d: [{ x: 'd' }],
        e: { x: 'e' },
        f: { x: 'f' },
        g: { x: 'g' },
        h: { x: 'h' },
      },
    ],
    [
      'the fields of all branches',
      z.union([
        z.object({ kind: z.literal('a'), a: z.string() }),
        z.object({ kind: z.literal('b'), b: z.array(z.string()) }),
        z.string(),
      ]),
      { kind: 'b', a: 'x', b: ['y'], c: 'hush' },
      { kind: 'b', a: 'x', b: ['y'] },
    ],
    [
      'both sides of an intersection',
      z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })),
      { a: 'x', b: 'y', c: 'hush' },
      { a: 'x', b: 'y' },
    ],
    [
      'a schema that holds itself',
      treeSchema,
      { name: 'a', children: [{ name: 'b', children: [], c: 'hush' }] },
      { name: 'a', children: [{ name: 'b', children: [] }] },
    ],
    [
      'all of what is asked for as unknown',
      z.object({ spec: z.unknown() }),
      { spec: { a: [1, { b: null }] }, status: 'hush' },
      { spec: { a: [1, { b: null }] } },
    ],
    [
      'no more of a loose object than it names',
      z.looseObject({ a: z.string() }),
      { a: 'x', b: 'hush' },
      { a: 'x' },
    ],
    [
      'a whole record, but no key that means something to JavaScript',
      z.object({ labels: z.record(z.string(), z.string()) }),
      JSON.parse(
        '{"labels":{"a":"x","__proto__":"y","constructor":"z"},"__proto__":{"labels":1}}',
      ),
      { labels: { a: 'x' } },
    ],
    [
      'null as null',
      z.object({ a: goSlice(z.string()), b: z.string() }),
      { a: null, b: null },
      { a: null, b: null },
    ],
    ['nothing of an empty object', z.object({ a: z.string() }), {}, {}],
  ])('keeps %s', (_name, schema, value, expected) => {
    const kept = project(fieldMask([schema]), value);

    expect(kept).toEqual(expected);
    expect(JSON.stringify(kept)).not.toContain('hush');
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a text for an object', z.object({ a: z.string() }), 'hush'],
    ['a list for an object', z.object({ a: z.string() }), ['hush']],
    ['a text for a list', z.array(z.string()), 'hush'],
    ['an object for a list', z.array(z.string()), { 0: 'hush' }],
    ['an object for a text', z.string(), { a: 'hush' }],
    ['a list for a text', z.string(), ['hush']],
    ['an object for a number', z.number(), { a: 'hush' }],
    ['a text for a record', z.record(z.string(), z.string()), 'hush'],
    ['a text for a list that may be null', goSlice(z.string()), 'hush'],
    ['a text that is too long', z.string(), `hush${'x'.repeat(MAX_TEXT)}`],
    [
      'an object for one of two texts',
      z.union([z.literal('a'), z.literal('b')]),
      { a: 'hush' },
    ],
  ])(
    'keeps nothing of %s, and still lets it be malformed',
    (_name, schema, value) => {
      const whole = z.object({ field: schema });

      const kept = project(fieldMask([whole]), { field: value });

      expect(JSON.stringify(kept)).not.toContain('hush');
      expect(whole.safeParse(kept).success).toBe(false);
    },
  );

  it('keeps what any of several schemas looks at', () => {
    const mask = fieldMask([
      kubernetesObject('Node', { metadata: objectMeta({ a: z.string() }) }),
      kubernetesObject('Node', { spec: z.object({ podCIDR: z.string() }) }),
    ]);

    const kept = project(mask, {
      metadata: {
        name: 'n',
        annotations: { a: 'x', b: 'hush' },
        managedFields: [],
      },
      spec: { podCIDR: '10.0.0.0/24', providerID: 'hush' },
      status: { images: [] },
    });

    expect(kept).toEqual({
      metadata: { name: 'n', annotations: { a: 'x' } },
      spec: { podCIDR: '10.0.0.0/24' },
    });
  });

  it('does not follow a value down without end', () => {
    let value: Tree = { name: 'end', children: [] };
    for (let depth = 0; depth < 5_000; depth++) {
      value = { name: String(depth), children: [value] };
    }

    const kept = project(fieldMask([treeSchema]), value);

    expect(JSON.stringify(kept).length).toBeLessThan(2_000);
    expect(treeSchema.safeParse(kept).success).toBe(false);
  });
});

describe('an answer of more values than any has', () => {
  const mask = fieldMask([
    z.object({
      list: z.array(z.string()).optional(),
      record: z.record(z.string(), z.string()).optional(),
      text: z.string().optional(),
    }),
  ]);
  const MANY = 400_001;

  it.each<[string, object]>([
    ['a list', { list: Array.from({ length: MANY }, () => 'x') }],
    [
      'an object',
      {
        record: Object.fromEntries(
          Array.from({ length: MANY }, (_, index) => [`k${index}`, 'x']),
        ),
      },
    ],
  ])('has nothing kept of %s that holds them', (_name, value) => {
    const [field] = Object.keys(value);

    expect(project(mask, { ...value, text: 'kept' })).toEqual({
      [field]: '(not an object or list)',
      text: 'kept',
    });
  });

  it('is kept up to them, and what follows is told as malformed', () => {
    const budget = { left: 5 };
    const value = { list: ['a', 'b'], text: 'c' };

    expect(project(mask, value, budget)).toEqual(value);
    expect(budget.left).toBe(0);
    expect(project(mask, value, budget)).toBe('(not an object or list)');
  });

  it('is kept where the values are fewer', () => {
    const list = Array.from({ length: 300_000 }, () => 'x');

    expect(project(mask, { list })).toEqual({ list });
  });
});
