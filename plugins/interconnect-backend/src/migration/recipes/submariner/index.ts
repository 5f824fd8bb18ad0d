import { Recipe } from '../../defineRecipe';
import { joinMesh } from './joinMesh';
import { start } from './start';

export const submariner: readonly Recipe[] = [joinMesh, start];
