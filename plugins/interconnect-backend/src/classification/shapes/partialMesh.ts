import { defineShape } from '../defineShape';

/** What no other shape describes, which is why it is asked last. */
export const partialMesh = defineShape({
  id: 'partial-mesh',
  title: 'partial mesh',
  matches: () => true,
});
