import { FAULT_TYPES } from './faults';

/** How to use the command. */
export const USAGE = `Changes the demo clusters of a running development backend.

  demo clusters                                  what is served, and what it suffers from
  demo fault <cluster> <type> [option=value...]  make a cluster unwell; latency comes on top of another fault
  demo heal <cluster>                            make it well again
  demo apply <cluster> <file|->                  create or replace objects, from YAML or JSON
  demo effects                                   what commands of a migration can be played
  demo effect <inventory> <effect>               play one
  demo requests <cluster>                        what the cluster was asked
  demo reset                                     back to what the inventory folders hold

Fault types: ${FAULT_TYPES.join(', ')}

  demo fault pay-fra unreachable
  demo fault pay-fra latency ms=800 jitterMs=200
  demo fault pay-fra hang at=tcp
  demo fault pay-fra forbidden group=submariner.io resource=gateways
  demo fault pay-fra server-error status=503 only.resource=secrets
  demo fault pay-fra huge-list resource=services count=5000

Options:
  --backend <url>  the backend, http://127.0.0.1:7007 where it is not given
  --help           this text
`;

/** A command that was not understood; its message belongs above the usage. */
export class UsageError extends Error {}
