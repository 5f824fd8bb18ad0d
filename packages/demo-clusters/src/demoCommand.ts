import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isError } from '@backstage/errors';
import { z } from 'zod';
import { callControlApi } from './controlClient';
import { USAGE, UsageError } from './demoUsage';
import { parseFaultOptions } from './faultOptions';
import { table } from './table';

const DEFAULT_BACKEND = 'http://127.0.0.1:7007';

const clustersSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      inventory: z.string(),
      url: z.string(),
      faults: z.record(z.string(), z.looseObject({ type: z.string() })),
      requests: z.number(),
    }),
  ),
});
const effectsSchema = z.object({
  items: z.array(z.object({ inventory: z.string(), effect: z.string() })),
});
const requestsSchema = z.object({
  connections: z.number(),
  items: z.array(
    z.object({
      time: z.string(),
      method: z.string(),
      path: z.string(),
      query: z.string(),
      status: z.number().optional(),
      connection: z.number(),
    }),
  ),
});

/** Runs one command and returns what it has to say. */
export async function runDemoCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseCommandLine(args);
  if (values.help) return USAGE;
  const backend = values.backend ?? DEFAULT_BACKEND;
  const [command, ...rest] = positionals;
  switch (command) {
    case 'clusters':
      takes(rest, 'clusters');
      return listClusters(backend);
    case 'fault':
      return setFault(backend, rest);
    case 'heal': {
      const [cluster] = takes(rest, 'heal', '<cluster>');
      const path = `${pathOf(cluster)}/fault`;
      await callControlApi(backend, { method: 'DELETE', path });
      return `${cluster} is well again\n`;
    }
    case 'apply':
      return applyFile(backend, rest);
    case 'effects':
      takes(rest, 'effects');
      return listEffects(backend);
    case 'effect':
      return playEffect(backend, rest);
    case 'requests':
      return listRequests(backend, rest);
    case 'reset':
      takes(rest, 'reset');
      await callControlApi(backend, { method: 'POST', path: '/reset' });
      return 'All clusters are back to what their folders hold\n';
    case undefined:
      throw new UsageError('A command is missing');
    default:
      throw new UsageError(`There is no command '${command}'`);
  }
}

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { backend: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(isError(error) ? error.message : String(error));
  }
}

async function listClusters(backend: string): Promise<string> {
  const answer = await callControlApi(backend, {
    method: 'GET',
    path: '/clusters',
  });
  return table(
    ['INVENTORY', 'CLUSTER', 'URL', 'REQUESTS', 'SUFFERS FROM'],
    clustersSchema
      .parse(answer)
      .items.map(({ name, inventory, url, faults, requests }) => [
        inventory,
        name,
        url,
        String(requests),
        Object.values(faults)
          .map(fault => fault.type)
          .join(', '),
      ]),
  );
}

async function setFault(
  backend: string,
  [cluster, type, ...options]: readonly string[],
): Promise<string> {
  takes([cluster, type].filter(Boolean), 'fault', '<cluster>', '<type>');
  await callControlApi(backend, {
    method: 'PUT',
    path: `${pathOf(cluster)}/fault`,
    body: JSON.stringify({ ...parseFaultOptions(options), type }),
  });
  return `${cluster} now suffers from ${type}\n`;
}

async function applyFile(
  backend: string,
  rest: readonly string[],
): Promise<string> {
  const [cluster, file] = takes(rest, 'apply', '<cluster>', '<file|->');
  const body = await (file === '-'
    ? text(process.stdin)
    : readFile(file, 'utf8'));
  const answer = await callControlApi(backend, {
    method: 'POST',
    path: `${pathOf(cluster)}/objects`,
    body,
    contentType: 'application/yaml',
  });
  const { applied } = z.object({ applied: z.number() }).parse(answer);
  return `${applied} ${
    applied === 1 ? 'object' : 'objects'
  } applied to ${cluster}\n`;
}

async function listEffects(backend: string): Promise<string> {
  const answer = await callControlApi(backend, {
    method: 'GET',
    path: '/effects',
  });
  return table(
    ['INVENTORY', 'EFFECT'],
    effectsSchema
      .parse(answer)
      .items.map(({ inventory, effect }) => [inventory, effect]),
  );
}

async function playEffect(
  backend: string,
  rest: readonly string[],
): Promise<string> {
  const [inventory, effect] = takes(rest, 'effect', '<inventory>', '<effect>');
  const answer = await callControlApi(backend, {
    method: 'POST',
    path: `/inventories/${encodeURIComponent(
      inventory,
    )}/effects/${encodeURIComponent(effect)}`,
  });
  const { clusters } = z
    .object({ clusters: z.array(z.string()) })
    .parse(answer);
  return `${effect} changed ${clusters.join(', ')}\n`;
}

async function listRequests(
  backend: string,
  rest: readonly string[],
): Promise<string> {
  const [cluster] = takes(rest, 'requests', '<cluster>');
  const answer = await callControlApi(backend, {
    method: 'GET',
    path: `${pathOf(cluster)}/requests`,
  });
  const { connections, items } = requestsSchema.parse(answer);
  const rows = items.map(request => [
    request.time,
    String(request.connection),
    request.status === undefined ? '-' : String(request.status),
    `${request.method} ${request.path}${request.query && `?${request.query}`}`,
  ]);
  return `${table(['TIME', 'CONNECTION', 'STATUS', 'REQUEST'], rows)}${
    items.length
  } requests on ${connections} connections\n`;
}

function takes(
  given: readonly string[],
  command: string,
  ...wanted: readonly string[]
): readonly string[] {
  if (given.length !== wanted.length) {
    throw new UsageError(
      wanted.length === 0
        ? `'${command}' takes no arguments`
        : `'${command}' takes ${wanted.join(' ')}`,
    );
  }
  return given;
}

function pathOf(cluster: string): string {
  return `/clusters/${encodeURIComponent(cluster)}`;
}
