import { Recipe } from '../../defineRecipe';

export const consul: readonly Recipe[] = [];
