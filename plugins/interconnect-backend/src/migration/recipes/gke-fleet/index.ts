import { Recipe } from '../../defineRecipe';
import { start } from './start';

export const gkeFleet: readonly Recipe[] = [start];
