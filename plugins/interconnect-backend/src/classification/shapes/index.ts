import { ShapeUnit } from '../defineShape';
import { chain } from './chain';
import { fullMesh } from './fullMesh';
import { hubAndSpoke } from './hubAndSpoke';
import { multiHub } from './multiHub';
import { pair } from './pair';
import { ring } from './ring';

export { partialMesh } from './partialMesh';

/** All shapes that a connected graph either has or has not, alphabetical. */
export const idealShapes: readonly ShapeUnit[] = [
  chain,
  fullMesh,
  hubAndSpoke,
  multiHub,
  pair,
  ring,
];
