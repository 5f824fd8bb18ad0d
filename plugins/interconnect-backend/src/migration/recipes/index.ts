import { Recipe } from '../defineRecipe';
import { addEdgeSite } from './skupper/addEdgeSite';
import { joinMesh } from './submariner/joinMesh';

/** All recipes, sorted by id; the first of a pattern that applies is taken. */
export const recipes = [
  addEdgeSite,
  joinMesh,
] as const satisfies readonly Recipe[];
