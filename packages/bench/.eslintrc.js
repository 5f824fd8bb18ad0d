module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What is measured are the insides of packages, and nothing here is ever published.
    '@backstage/no-forbidden-package-imports': 'off',
    '@backstage/no-mixed-plugin-imports': 'off',
    '@backstage/no-relative-monorepo-imports': 'off',
    // It forbids __dirname, which is another folder in what is built; this is never built.
    'no-restricted-syntax': 'off',
  },
});
