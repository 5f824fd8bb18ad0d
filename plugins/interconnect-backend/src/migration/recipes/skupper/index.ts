import { Recipe } from '../../defineRecipe';
import { addEdgeSite } from './addEdgeSite';
import { addSite } from './addSite';
import { leave } from './leave/leave';
import { start } from './start';

export const skupper: readonly Recipe[] = [addEdgeSite, addSite, start, leave];
