import { Recipe } from '../../defineRecipe';
import { join } from './join';
import { leave } from './leave';

export const liqo: readonly Recipe[] = [join, leave];
