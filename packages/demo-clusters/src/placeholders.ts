import { KubernetesObject } from './kubernetesObject';

/** What placeholders are filled in from: one time for a whole answer, and the uids of the inventory's objects. */
export type PlaceholderValues = {
  readonly now: Date;
  uidOf(
    cluster: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): string | undefined;
};

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const UNIX_TIME = /^unix-now(?:-(\d+)([smhd]))?$/;
const TIME = /^now(?:-(\d+)([smhd]))?$/;
const KUBE_SYSTEM_UID = /^kube-system-uid:([^/]+)$/;
const OBJECT_UID = /^uid:([^/]+)\/([^/]+)\/(?:([^/]+)\/)?([^/]+)$/;

// metav1.MicroTime in k8s.io/api/coordination/v1 LeaseSpec: only these demand six decimals.
const MICRO_TIME_FIELDS: readonly string[] = ['acquireTime', 'renewTime'];

/** Whether a value holds anything that looks like a placeholder, so that most objects are served as they are. */
export function hasPlaceholder(value: unknown): boolean {
  return JSON.stringify(value).includes('{{');
}

/** Fills in all placeholders of an object, in values and in keys. */
export function fillObject(
  object: KubernetesObject,
  values: PlaceholderValues,
): KubernetesObject {
  const { metadata } = object;
  const filled = fillRecord(object, values);
  return {
    ...(object.kind === 'Lease' ? fillLease(filled, object, values) : filled),
    apiVersion: fillText(object.apiVersion, values),
    kind: fillText(object.kind, values),
    metadata: {
      ...fillRecord(metadata, values),
      name: fillText(metadata.name, values),
      ...(metadata.namespace && {
        namespace: fillText(metadata.namespace, values),
      }),
      ...(metadata.uid && { uid: metadata.uid }),
      ...(metadata.creationTimestamp && {
        creationTimestamp: fillText(metadata.creationTimestamp, values),
      }),
      ...(metadata.labels && {
        labels: Object.fromEntries(
          Object.entries(metadata.labels).map(([key, value]) => [
            fillText(key, values),
            fillText(value, values),
          ]),
        ),
      }),
    },
  };
}

/** Fills in all placeholders of one string; what is not a known placeholder stays as it is. */
export function fillText(text: string, values: PlaceholderValues): string {
  return fillWith(text, values, rfc3339);
}

function fillWith(
  text: string,
  values: PlaceholderValues,
  formatTime: (time: Date) => string,
): string {
  if (!text.includes('{{')) return text;
  return text.replace(
    PLACEHOLDER,
    (whole, inner: string) => valueOf(inner, values, formatTime) ?? whole,
  );
}

function valueOf(
  inner: string,
  values: PlaceholderValues,
  formatTime: (time: Date) => string,
): string | undefined {
  const time = TIME.exec(inner);
  if (time) return formatTime(earlier(values.now, time[1], time[2]));

  const unix = UNIX_TIME.exec(inner);
  if (unix) {
    const moment = earlier(values.now, unix[1], unix[2]);
    return String(Math.floor(moment.getTime() / 1000));
  }

  const system = KUBE_SYSTEM_UID.exec(inner);
  if (system) {
    return values.uidOf(system[1], 'Namespace', undefined, 'kube-system');
  }

  const uid = OBJECT_UID.exec(inner);
  return uid ? values.uidOf(uid[1], uid[2], uid[3], uid[4]) : undefined;
}

function earlier(now: Date, amount = '0', unit = 's'): Date {
  return new Date(now.getTime() - Number(amount) * millisecondsIn(unit));
}

function millisecondsIn(unit: string): number {
  switch (unit) {
    case 'm':
      return 60_000;
    case 'h':
      return 3_600_000;
    case 'd':
      return 86_400_000;
    default:
      return 1_000;
  }
}

function rfc3339(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function rfc3339Micro(time: Date): string {
  return time.toISOString().replace(/Z$/, '000Z');
}

function fillLease(
  filled: Record<string, unknown>,
  object: KubernetesObject,
  values: PlaceholderValues,
): Record<string, unknown> {
  if (!isRecord(filled.spec) || !isRecord(object.spec)) return filled;
  const times = Object.entries(object.spec).flatMap(([field, value]) =>
    MICRO_TIME_FIELDS.includes(field) && typeof value === 'string'
      ? [[field, fillWith(value, values, rfc3339Micro)]]
      : [],
  );
  return { ...filled, spec: { ...filled.spec, ...Object.fromEntries(times) } };
}

function fillRecord(
  record: object,
  values: PlaceholderValues,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      fillText(key, values),
      fillValue(value, values),
    ]),
  );
}

function fillValue(value: unknown, values: PlaceholderValues): unknown {
  if (typeof value === 'string') return fillText(value, values);
  if (Array.isArray(value)) return value.map(item => fillValue(item, values));
  return isRecord(value) ? fillRecord(value, values) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
