import { defineShape } from '../defineShape';
import { allPairs } from '../graph';

/** Every cluster linked with every other. Three in a triangle are a full mesh, not a ring. */
export const fullMesh = defineShape({
  id: 'full-mesh',
  title: 'full mesh',
  matches: ({ members, pairs }) =>
    members.length >= 3 &&
    pairs.length === (members.length * (members.length - 1)) / 2,
  approach: graph =>
    graph.members.length < 4
      ? undefined
      : {
          hubs: [],
          missing: allPairs(graph.members).filter(
            ([one, other]) => !graph.areLinked(one, other),
          ),
          extra: [],
        },
});
