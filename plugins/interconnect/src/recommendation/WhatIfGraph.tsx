import { useEffect, useMemo, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { sayEdge, sayMesh, sayNode } from '../topology/sayItem';
import { toGraph } from '../topology/toGraph';
import { TopologyGraph } from '../topology/TopologyGraph';
import { Translate, interconnectTranslationRef } from '../translation';
import { useNow } from '../useNow';
import { reportAfter } from './reportAfter';
import { WhatIfLegend } from './WhatIfLegend';
import { WhatIfTable } from './WhatIfTable';

/**
 * What would change, drawn over the present topology: new links dashed, links that go dotted, the
 * newcomer as a box of its own. The same as a table below it.
 */
export function WhatIfGraph(props: {
  report: Report;
  links: WhatIf['links'];
  newcomer?: { ref: string; name: string };
  /** Id of the technology of new links, or of those that go. */
  technology?: string;
  /** Ids of the interconnects that go, where only their links may. */
  replaces?: readonly string[];
}) {
  const { report, links, technology, replaces } = props;
  const ref = props.newcomer?.ref;
  const name = props.newcomer?.name;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const now = useNow();
  const [selection, setSelection] = useState<Selection>();
  const after = useMemo(
    () =>
      reportAfter(report, {
        links,
        technology,
        replaces,
        newcomer:
          ref === undefined || name === undefined ? undefined : { ref, name },
      }),
    [report, links, technology, replaces, ref, name],
  );
  useEffect(() => setSelection(undefined), [after]);
  const summary = sayChanges(after.changes.links, name, t);
  return (
    <>
      <Typography variant="body2" gutterBottom>
        {summary}
      </Typography>
      <TopologyGraph
        report={after.report}
        changes={after.changes}
        summary={summary}
        now={now}
        selection={selection}
        onSelect={setSelection}
      />
      <WhatIfLegend changes={after.changes} />
      <Typography
        variant="body2"
        role="status"
        style={{
          minHeight: '1.5em',
          marginBottom: 8,
          overflowWrap: 'anywhere',
        }}
      >
        {selection && saySelected(selection.id)}
      </Typography>
      <WhatIfTable report={after.report} changes={after.changes} />
    </>
  );

  function saySelected(id: string): string | undefined {
    const graph = toGraph(after.report, {
      now,
      changes: after.changes,
      reveal: new Set([id]),
    });
    const node = graph.nodes.find(n => n.id === id);
    const mesh = graph.meshes.find(m => m.id === id);
    const edge = graph.edges.find(e => id === (e.peer ? e.to : e.id));
    return (
      (node && sayNode(node, after.report, t)) ??
      (mesh && sayMesh(mesh, after.report, t)) ??
      (edge && sayEdge(edge, after.report, t))
    );
  }
}

function sayChanges(
  links: ReadonlyMap<string, 'add' | 'remove'>,
  newcomer: string | undefined,
  t: Translate,
): string {
  const count = (change: 'add' | 'remove') =>
    [...links.values()].filter(each => each === change).length;
  const parts = [
    newcomer !== undefined && t('whatIf.newcomer', { name: newcomer }),
    count('add') > 0 && t('whatIf.added', { count: count('add') }),
    count('remove') > 0 && t('whatIf.removed', { count: count('remove') }),
    links.size === 0 && t('recommendations.noLinks'),
  ];
  return parts.filter(Boolean).join(' ');
}
