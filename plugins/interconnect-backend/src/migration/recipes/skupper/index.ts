import { Recipe } from '../../defineRecipe';
import { addEdgeSite } from './addEdgeSite';
import { addSite } from './addSite';
import { leave } from './leave/leave';
import { start } from './start';
import { switchFromSubmariner } from './switchFromSubmariner/switchFromSubmariner';
import { upgradeFromV1 } from './upgradeFromV1/upgradeFromV1';

export const skupper: readonly Recipe[] = [
  addEdgeSite,
  addSite,
  start,
  leave,
  upgradeFromV1,
  switchFromSubmariner,
];
