import { defineShape } from '../defineShape';

/** Clusters in a circle, each linked with two; three of them are a full mesh. */
export const ring = defineShape({
  id: 'ring',
  title: 'ring',
  matches: ({ members, degreeOf }) =>
    members.length >= 4 && members.every(member => degreeOf(member) === 2),
});
