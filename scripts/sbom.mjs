// Writes a CycloneDX bill of materials of each published package to dist/sbom: what a user of it installs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Pinned: what is run at a release is what was looked at.
const GENERATOR = '@cyclonedx/yarn-plugin-cyclonedx@3.4.0';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist', 'sbom');
mkdirSync(out, { recursive: true });

for (const folder of readdirSync(join(root, 'plugins')).sort()) {
  const cwd = join(root, 'plugins', folder);
  const { name, version } = JSON.parse(
    readFileSync(join(cwd, 'package.json'), 'utf8'),
  );
  const file = join(out, `${folder}.cdx.json`);
  const { status } = spawnSync(
    'yarn',
    [
      ...['dlx', '-q', GENERATOR],
      ...['--production', '--output-reproducible', '--mc-type', 'library'],
      ...['--output-file', file],
    ],
    { cwd, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  console.log(`${name}@${version}: ${components.length} components in ${file}`);
}
