import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const SRC = join(__dirname, '..');

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** A process of its own, which is told and asked. */
export type Peer<Command, Message> = {
  tell(command: Command): void;
  /** The next message that it sends. */
  next(): Promise<Message>;
  stop(): Promise<void>;
};

/** Starts a file of this package, so that nothing that was measured before is in its memory or warm. */
export function startProcess<Command extends object, Message>(
  file: string,
  schema: z.ZodType<Message>,
): Peer<Command, Message> {
  const child: ChildProcess = fork(join(SRC, file), {
    execArgv: ['--require', TRANSFORM],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = new Promise<number | null>(resolve =>
    child.on('exit', code => resolve(code)),
  );

  return {
    tell: command => child.send(command),
    next() {
      return Promise.race([
        nextOf(child, schema),
        ended.then(code => {
          throw new Error(`${file} ended with ${code}`);
        }),
      ]);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The transform that loads TypeScript sends messages too, of each file that it loads. */
function nextOf<Message>(
  child: ChildProcess,
  schema: z.ZodType<Message>,
): Promise<Message> {
  return new Promise(resolve => {
    function hear(message: unknown) {
      const parsed = schema.safeParse(message);
      if (parsed.success) {
        child.off('message', hear);
        resolve(parsed.data);
      }
    }
    child.on('message', hear);
  });
}
