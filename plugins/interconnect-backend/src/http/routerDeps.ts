import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { PlanStore, Surveyor } from '../pipeline';
import { RefreshLimits } from './RefreshLimits';
import { Gate } from './requestedEntity';
import { VisibleReports } from './VisibleReports';

/** What the routes work with. */
export type RouterDeps = Gate & {
  auditor: AuditorService;
  logger: LoggerService;
  plans: PlanStore;
  refreshLimits: RefreshLimits;
  reports: VisibleReports;
  surveyor: Surveyor;
  /** The present, so that tests can say when it is. */
  now: () => Date;
};
