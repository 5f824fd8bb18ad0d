import { defineConfig } from '@playwright/test';

/** The journey of a new user, against the demo as the README starts it. */
export default defineConfig({
  testDir: './e2e',
  testMatch: process.env.INTERCONNECT_SCREENSHOTS
    ? 'screenshots.ts'
    : '*.spec.ts',
  globalSetup: './e2e/backendReady.ts',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // One backend, whose demo clusters the tests change: one test after the other.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ??
          'e2e-test-report/results.json',
      },
    ],
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    baseURL: 'http://localhost:3000',
    // What never comes shall not use up the time of the whole test.
    actionTimeout: 30_000,
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      // Containers give Chromium neither a sandbox nor a GPU.
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  webServer: {
    command:
      'node scripts/start.mjs --config app-config.yaml --config e2e/app-config.yaml',
    url: 'http://localhost:3000',
    reuseExistingServer: !process.env.CI,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
