import { DemoUser } from './authorization';
import { Faults } from './faults';
import { ObjectStore } from './objectStore';
import { PlaceholderValues } from './placeholders';

/** The parts of an HTTP request that an answer depends on. */
export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly authorization: string;
};

/** A whole HTTP answer, and whom it was given to. */
export type ApiAnswer = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly user?: string;
};

/** What a cluster's API answers from. */
export type ClusterState = {
  readonly name: string;
  readonly store: ObjectStore;
  readonly users: ReadonlyMap<string, DemoUser>;
  readonly faults: Faults;
  readonly placeholders: PlaceholderValues;
};
