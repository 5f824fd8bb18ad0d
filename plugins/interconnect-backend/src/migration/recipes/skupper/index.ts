import { Recipe } from '../../defineRecipe';
import { addEdgeSite } from './addEdgeSite';
import { addSite } from './addSite';
import { start } from './start';

export const skupper: readonly Recipe[] = [addEdgeSite, addSite, start];
