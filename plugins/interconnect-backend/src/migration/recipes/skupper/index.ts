import { Recipe } from '../../defineRecipe';
import { addEdgeSite } from './addEdgeSite';

export const skupper: readonly Recipe[] = [addEdgeSite];
