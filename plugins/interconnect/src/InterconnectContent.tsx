import { alpha, makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { AddClusterPage } from './recommendation/AddClusterPage';
import { MigrationPlanPage } from './migration/MigrationPlanPage';
import { RemoveClusterPage } from './migration/RemoveClusterPage';
import { SwitchPatternPage } from './migration/SwitchPatternPage';
import { TopologyPage } from './topology/TopologyPage';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    minWidth: 0,
    // Backstage's secondary text just misses WCAG AA on the background of its own pages.
    '& .MuiTypography-colorTextSecondary': {
      color: alpha(theme.palette.text.primary, 0.65),
    },
  },
}));

/** The tab: the overview, and below it the pages for adding a cluster and for a plan. */
export function InterconnectContent() {
  const classes = useStyles();
  return (
    <div className={classes.root} data-testid="interconnect">
      <Routes>
        <Route path="/" element={<TopologyPage />} />
        <Route path="/add" element={<AddClusterPage />} />
        <Route path="/plans/:planId" element={<MigrationPlanPage />} />
        <Route path="/remove" element={<RemoveClusterPage />} />
        <Route path="/switch" element={<SwitchPatternPage />} />
      </Routes>
    </div>
  );
}
