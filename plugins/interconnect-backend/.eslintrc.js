const PURE = [
  'classification',
  'declaration',
  'detection',
  'entryPoints',
  'facts',
  'findings',
  'migration',
  'recommendation',
  'report',
  'topology',
];
const IO = [
  'access',
  'http',
  'inventory',
  'observation',
  'plans',
  'rounds',
  'snapshots',
];
const ROOMS = [...PURE, ...IO];

// Law 1: rooms do not import rooms. What lies beside them (pipeline.ts, analyse.ts, plugin.ts) knows
// them all, and http asks the pipeline.
const walls = ROOMS.map(room => ({
  target: `./src/${room}`,
  from: ROOMS.filter(other => other !== room).map(other => `./src/${other}`),
  message:
    'Rooms do not import rooms; data passes as types of -common and -node (ARCHITECTURE.md).',
}));

// Law 2: only the rooms that touch the outside wait, or know what time it is.
const LAW_2 =
  'Pure rooms are synchronous and know neither clock nor chance (ARCHITECTURE.md).';
const impure = [
  'AwaitExpression',
  ':function[async=true]',
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  "Identifier[name='Promise']",
].map(selector => ({ selector, message: LAW_2 }));

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    'import/no-restricted-paths': [
      'error',
      { basePath: __dirname, zones: walls },
    ],
  },
  overrides: [
    {
      files: PURE.map(room => `src/${room}/**/*.ts`),
      excludedFiles: '**/*.test.ts',
      rules: { 'no-restricted-syntax': ['error', ...impure] },
    },
    {
      files: ['**/*.test.ts'],
      rules: { 'import/no-restricted-paths': 'off' },
    },
  ],
});
