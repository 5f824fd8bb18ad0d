import { defineShape } from '../defineShape';
import { hubAndSpoke } from './hubAndSpoke';

/** Clusters in a row, each linked with the next. */
export const chain = defineShape({
  id: 'chain',
  title: 'chain',
  matches: graph => {
    const degrees = graph.members.map(graph.degreeOf);
    return (
      graph.members.length >= 3 &&
      graph.pairs.length === graph.members.length - 1 &&
      degrees.every(degree => degree === 1 || degree === 2) &&
      !hubAndSpoke.matches(graph)
    );
  },
});
