import { Recipe } from '../../defineRecipe';

export const kuma: readonly Recipe[] = [];
