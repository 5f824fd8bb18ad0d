import { runDemoCommand } from './demoCommand';
import { USAGE, UsageError } from './demoUsage';

async function main(): Promise<void> {
  try {
    process.stdout.write(await runDemoCommand(process.argv.slice(2)));
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`demo: ${message}\n`);
    if (error instanceof UsageError) process.stderr.write(`\n${USAGE}`);
  }
}

void main();
