import { Recipe } from '../../defineRecipe';
import { start } from './start';

export const f5xc: readonly Recipe[] = [start];
