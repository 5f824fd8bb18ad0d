import { Recipe } from '../../defineRecipe';
import { join } from './join';
import { leave } from './leave';
import { start } from './start';

export const linkerd: readonly Recipe[] = [join, leave, start];
