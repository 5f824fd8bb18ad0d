import { LoggerService } from '@backstage/backend-plugin-api';

/** Says nothing: what is measured is not how fast a terminal is. */
export const silentLogger: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silentLogger,
};
