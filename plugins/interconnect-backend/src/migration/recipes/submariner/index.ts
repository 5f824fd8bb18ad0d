import { Recipe } from '../../defineRecipe';
import { joinMesh } from './joinMesh';

export const submariner: readonly Recipe[] = [joinMesh];
