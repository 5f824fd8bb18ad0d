module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Tests that others call.
      files: ['src/testUtils/**'],
      rules: { 'jest/no-export': 'off' },
    },
  ],
});
