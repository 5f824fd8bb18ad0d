import { Recipe } from '../../defineRecipe';
import { joinOtherNetwork } from './joinOtherNetwork';
import { joinSameNetwork } from './joinSameNetwork';
import { leave } from './leave';
import { start } from './start';
import { switchFromIngress } from './switchFromIngress';

export const istio: readonly Recipe[] = [
  joinOtherNetwork,
  joinSameNetwork,
  start,
  leave,
  switchFromIngress,
];
