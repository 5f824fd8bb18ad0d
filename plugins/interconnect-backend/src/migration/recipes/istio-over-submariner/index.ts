import { Recipe } from '../../defineRecipe';
import { buildBoth } from './buildBoth';

export const istioOverSubmariner: readonly Recipe[] = [buildBoth];
