import { Recipe } from '../../defineRecipe';
import { addEdgeSite } from './addEdgeSite';
import { addSite } from './addSite';

export const skupper: readonly Recipe[] = [addEdgeSite, addSite];
