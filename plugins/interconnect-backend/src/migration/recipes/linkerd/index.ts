import { Recipe } from '../../defineRecipe';
import { join } from './join';
import { leave } from './leave';

export const linkerd: readonly Recipe[] = [join, leave];
