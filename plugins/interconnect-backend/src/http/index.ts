export * from './RefreshLimits';
export * from './router';
export * from './VisibleReports';
