import { Recipe } from '../../defineRecipe';
import { start } from './start';

export const ingress: readonly Recipe[] = [start];
