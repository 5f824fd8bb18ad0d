import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { PlannedStep } from '../plannedMigration';

const TOOLS = ['helm', 'kubectl', 'kumactl', 'linkerd', 'step', 'grep'];
const VARIABLES = /\$\{([A-Z_]+):\?/g;

/** Names that end what they stand in, and go on with a command of their own. */
export const HOSTILE_NAMES: readonly (readonly [what: string, name: string])[] =
  [
    ['a quote', `new'; echo smuggled; '`],
    ['a semicolon', 'new; echo smuggled;'],
    ['a line break', 'new\necho smuggled\n'],
    ['a substitution', 'new $(echo smuggled >&2)'],
    ['a double quote', `new"; echo smuggled; "`],
    ['a brace', `new}"; echo smuggled; "`],
  ];

/**
 * What comes out of the commands of steps, way back included, where the tools do nothing; the reason
 * where there are no steps.
 */
export function outputOf(steps: readonly PlannedStep[] | string): string {
  if (typeof steps === 'string') {
    return steps;
  }
  const commands = steps.map(({ run, rollback }) => `${run}\n${rollback}`);
  const variables = [...commands.join('\n').matchAll(VARIABLES)];
  const folder = mkdtempSync(join(tmpdir(), 'steps-'));
  const stubs = TOOLS.map(tool => `${tool}() { :; }`).join('; ');
  // One shell for all: each step is read on its own, as if it were pasted.
  const each = 'for step in "$@"; do ( eval "$step" ); done';
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `${stubs}; ${each}`, 'steps', ...commands],
    {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...process.env,
        ...Object.fromEntries(variables.map(([, name]) => [name, 'a'])),
      },
    },
  );
  rmSync(folder, { recursive: true });
  return `${stdout}${stderr}`;
}
