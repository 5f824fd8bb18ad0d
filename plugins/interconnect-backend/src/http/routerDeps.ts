import { LoggerService } from '@backstage/backend-plugin-api';
import { PlanStore, Surveyor } from '../pipeline';
import { Gate } from './requestedEntity';

/** What the routes work with. */
export type RouterDeps = Gate & {
  surveyor: Surveyor;
  plans: PlanStore;
  logger: LoggerService;
  /** The present, so that tests can say when it is. */
  now: () => Date;
};
