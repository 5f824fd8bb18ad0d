import { Recipe } from '../../defineRecipe';
import { joinOtherNetwork } from './joinOtherNetwork';
import { joinSameNetwork } from './joinSameNetwork';

export const istio: readonly Recipe[] = [joinOtherNetwork, joinSameNetwork];
