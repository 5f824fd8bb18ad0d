import { Content } from '@backstage/core-components';
import { useTabStyles } from '../useTabStyles';
import { ComparePatterns } from './ComparePatterns';
import { PatternsTitle } from './PatternsTitle';

/** The comparison of patterns below a header that the app draws. */
export function PatternsBody() {
  const classes = useTabStyles();
  return (
    <Content>
      <div className={classes.root} data-testid="interconnect-patterns">
        <PatternsTitle />
        <ComparePatterns />
      </div>
    </Content>
  );
}
