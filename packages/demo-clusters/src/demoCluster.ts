import { DemoUser } from './authorization';
import { ServerIdentity } from './certificates';
import { answer } from './clusterApi';
import { startClusterServer } from './clusterServer';
import { Fault, FaultInput, Faults, parseFault, withFault } from './faults';
import { KubernetesObject, ObjectReference } from './kubernetesObject';
import { ObjectStore } from './objectStore';
import { PlaceholderValues } from './placeholders';
import { RequestLog } from './requestLog';

/** What a running cluster can be made to suffer from. */
export type FaultSwitch = {
  current(): Faults;
  set(fault: FaultInput): Promise<Fault>;
  clear(): Promise<void>;
};

/** One running cluster. */
export type DemoCluster = {
  readonly name: string;
  readonly inventory: string;
  readonly url: string;
  readonly port: number;
  /** The CA certificate as kubeconfig has it: base64 of PEM. */
  readonly caData: string;
  readonly token: string;
  readonly faults: FaultSwitch;
  readonly requestLog: RequestLog;
  /** Lets somebody else in; a token that is already known gets a new owner. */
  addUser(user: DemoUser): void;
  apply(manifests: readonly KubernetesObject[]): void;
  remove(references: readonly ObjectReference[]): number;
  stop(): Promise<void>;
};

/** What a cluster is started from. */
export type DemoClusterOptions = {
  readonly name: string;
  readonly inventory: string;
  readonly port: number;
  readonly identity: ServerIdentity;
  readonly user: DemoUser;
  readonly store: ObjectStore;
  placeholders(): PlaceholderValues;
};

/** Starts to serve one cluster. */
export async function startDemoCluster(
  options: DemoClusterOptions,
): Promise<DemoCluster> {
  const { name, inventory, identity, store } = options;
  const users = new Map([[options.user.token, options.user]]);
  const requestLog = new RequestLog();
  let faults: Faults = {};

  const server = await startClusterServer({
    port: options.port,
    identity,
    log: requestLog,
    faults: () => faults,
    answer: request =>
      answer(
        { name, store, users, faults, placeholders: options.placeholders() },
        request,
      ),
  });

  return {
    name,
    inventory,
    url: `https://127.0.0.1:${server.port}`,
    port: server.port,
    caData: Buffer.from(identity.caCertificate).toString('base64'),
    token: options.user.token,
    requestLog,
    faults: {
      current: () => faults,
      async set(input) {
        const fault = parseFault(input);
        faults = withFault(faults, fault);
        await server.faultsChanged();
        return fault;
      },
      async clear() {
        faults = {};
        await server.faultsChanged();
      },
    },
    addUser: user => {
      users.set(user.token, user);
    },
    apply: manifests => store.apply(manifests),
    remove: references => store.remove(references),
    stop: () => server.stop(),
  };
}
