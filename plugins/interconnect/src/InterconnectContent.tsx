import { Route, Routes, useResolvedPath } from 'react-router-dom';
import { AddClusterPage } from './recommendation/AddClusterPage';
import { LostPage } from './LostPage';
import { MigrationPlanPage } from './migration/MigrationPlanPage';
import { PatternsTab } from './patterns/PatternsTab';
import { RemoveClusterPage } from './migration/RemoveClusterPage';
import { SwitchPatternPage } from './migration/SwitchPatternPage';
import { TopologyPage } from './topology/TopologyPage';
import { useTabStyles } from './useTabStyles';

/** The tab: the overview, and below it the pages for adding a cluster, for plans and for patterns. */
export function InterconnectContent() {
  const classes = useTabStyles();
  const { pathname: overview } = useResolvedPath('');
  return (
    <div className={classes.root} data-testid="interconnect">
      <Routes>
        <Route path="/" element={<TopologyPage />} />
        <Route path="/add" element={<AddClusterPage />} />
        <Route path="/patterns" element={<PatternsTab />} />
        <Route path="/plans/:planId" element={<MigrationPlanPage />} />
        <Route path="/remove" element={<RemoveClusterPage />} />
        <Route path="/switch" element={<SwitchPatternPage />} />
        <Route path="*" element={<LostPage overview={overview} />} />
      </Routes>
    </div>
  );
}
