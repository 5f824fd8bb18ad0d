// Finds a Chromium for the end-to-end tests, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

function onPath(name) {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function find() {
  return (
    process.env.CHROME_PATH ??
    NAMES.map(onPath).find(Boolean) ??
    (await playwrightsOwn())
  );
}

function run(command, ...args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function install() {
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    return (
      run('apt-get', 'update', '-qq') &&
      run('apt-get', 'install', '-y', '-qq', 'chromium')
    );
  }
  return run('yarn', 'playwright', 'install', 'chromium');
}

/** The path of a Chromium. */
export async function browser() {
  const found = await find();
  if (found) {
    return found;
  }
  console.log('No Chromium found: installing one');
  const installed = install() ? await find() : undefined;
  if (!installed) {
    throw new Error(
      'The end-to-end tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROME_PATH to one',
    );
  }
  return installed;
}
