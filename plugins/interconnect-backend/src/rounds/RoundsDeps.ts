import { LoggerService } from '@backstage/backend-plugin-api';
import { LookAt } from './LookAt';
import { Rhythm } from './nextTurn';
import { TurnStore } from './TurnStore';

/** @internal */
export type RoundsDeps = {
  store: TurnStore;
  logger: LoggerService;
  lookAt: LookAt;
  rhythm: Rhythm;
  /** How many clusters are looked at the same time, by this replica. */
  concurrency: number;
  /** How long a cluster stays this replica's; must be longer than a look may take. */
  leaseMs: number;
};
