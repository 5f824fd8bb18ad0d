import { LoggerService } from '@backstage/backend-plugin-api';

/** Says nothing: writing a log is not what is measured. */
export const silentLogger: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silentLogger,
};
