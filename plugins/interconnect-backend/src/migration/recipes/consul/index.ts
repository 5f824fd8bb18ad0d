import { Recipe } from '../../defineRecipe';
import { joinPeering } from './joinPeering';

export const consul: readonly Recipe[] = [joinPeering];
