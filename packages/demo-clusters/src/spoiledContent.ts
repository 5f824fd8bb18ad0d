import { gzipSync } from 'node:zlib';
import { ApiTarget } from './apiPath';
import { ApiAnswer } from './clusterState';
import { Faults, isAbout } from './faults';

const JSON_TYPE = 'application/json';
const CAPTIVE_PORTAL =
  '<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body></body></html>\n';

const NESTING = 100_000;
const ANNOTATION_BYTES = 10 * 1024 * 1024;
const MEMBER_BYTES = 4 * 1024 * 1024;
const MEMBERS = 256;

type SpoiledJson = Extract<Faults['fault'], { type: 'spoiled-json' }>['form'];

/** Puts something else in the place of an answer, for the faults that do so. */
export function spoiledContent(
  answer: ApiAnswer,
  fault: Faults['fault'],
  target: ApiTarget,
): ApiAnswer {
  switch (fault?.type) {
    case 'garbage':
      return isAbout(target, fault.only)
        ? {
            ...answer,
            status: 200,
            contentType: 'text/html; charset=utf-8',
            body: CAPTIVE_PORTAL,
          }
        : answer;
    case 'redirect':
      return isAbout(target, fault.only)
        ? {
            ...answer,
            status: fault.status,
            body: '',
            headers: { location: fault.location },
          }
        : answer;
    case 'spoiled-json':
      return isAbout(target, fault.only)
        ? {
            ...answer,
            contentType: JSON_TYPE,
            ...spoiledJson(fault.form, answer),
          }
        : answer;
    case 'gzip-bomb':
      return isAbout(target, fault.only)
        ? {
            ...answer,
            body: bomb(),
            headers: { 'content-encoding': 'gzip' },
          }
        : answer;
    case 'endless-continue':
      return target.type === 'resource' && isAbout(target, fault.only)
        ? { ...answer, body: withContinue(answer.body, fault.repeated) }
        : answer;
    default:
      return answer;
  }
}

function spoiledJson(
  form: SpoiledJson,
  { body }: ApiAnswer,
): Pick<ApiAnswer, 'body'> {
  switch (form) {
    case 'deep-nesting':
      return {
        body: `{"kind":"List","items":${'['.repeat(NESTING)}${']'.repeat(
          NESTING,
        )}}`,
      };
    case 'huge-annotation':
      return { body: withFirstItem(body, hugeItem()) };
    case 'invalid-utf8':
      return {
        body: Buffer.concat([
          Buffer.from('{"kind":"'),
          Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x80]),
          Buffer.from('","items":[{"metadata":{"name":"'),
          Buffer.from([0xed, 0xa0, 0x80]),
          Buffer.from('"}}]}'),
        ]),
      };
    case 'null':
      return { body: 'null' };
    case 'prototype-keys':
      return {
        body: withFirstItem(
          body,
          '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"metadata":{"__proto__":{"name":"polluted","polluted":"yes"},"labels":{"__proto__":"x"},"annotations":{"constructor":"x"}}}',
        ),
      };
    case 'wrong-kind':
      return {
        body: '{"kind":"Pod","apiVersion":"v1","metadata":{},"spec":{}}',
      };
    case 'wrong-types':
      return {
        body: '{"kind":["List"],"apiVersion":7,"metadata":"none","groups":{},"items":{"0":"x"},"major":[],"gitVersion":{}}',
      };
    default:
      throw new Error(`Unknown form ${form satisfies never}`);
  }
}

function hugeItem(): string {
  const annotations = { note: 'x'.repeat(ANNOTATION_BYTES) };
  return JSON.stringify({ metadata: { name: 'huge', annotations } });
}

/** Before the other items of a list; what is no list becomes one. */
function withFirstItem(body: ApiAnswer['body'], item: string): string {
  const text = body.toString();
  const at = text.indexOf('"items":[');
  if (at < 0) return `{"kind":"List","items":[${item}]}`;
  const start = at + '"items":['.length;
  const rest = text.slice(start);
  return `${text.slice(0, start)}${item}${
    rest.startsWith(']') ? '' : ','
  }${rest}`;
}

let pages = 0;

function withContinue(body: ApiAnswer['body'], repeated: boolean): string {
  const list = JSON.parse(body.toString());
  pages += 1;
  const token = repeated ? 'the-same' : `page-${pages}`;
  return JSON.stringify({
    ...list,
    metadata: { ...list.metadata, continue: token },
  });
}

let packed: Buffer | undefined;

/** Members of a gzip file may follow each other, so that it need not be packed in one piece. */
function bomb(): Buffer {
  if (packed === undefined) {
    const member = gzipSync(Buffer.alloc(MEMBER_BYTES));
    packed = Buffer.concat(Array.from({ length: MEMBERS }, () => member));
  }
  return packed;
}
