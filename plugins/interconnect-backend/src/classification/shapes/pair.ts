import { defineShape } from '../defineShape';

/** Two linked clusters, which nobody would call a mesh. */
export const pair = defineShape({
  id: 'pair',
  title: 'pair',
  matches: ({ members, pairs }) => members.length === 2 && pairs.length === 1,
});
