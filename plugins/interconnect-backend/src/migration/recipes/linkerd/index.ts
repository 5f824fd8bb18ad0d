import { Recipe } from '../../defineRecipe';
import { join } from './join';

export const linkerd: readonly Recipe[] = [join];
