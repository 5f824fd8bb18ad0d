import { Recipe } from '../../defineRecipe';
import { joinMesh } from './joinMesh';
import { leave } from './leave';
import { start } from './start';

export const submariner: readonly Recipe[] = [joinMesh, leave, start];
