import { Recipe } from '../../defineRecipe';
import { joinPeering } from './joinPeering';
import { leave } from './leave';

export const consul: readonly Recipe[] = [joinPeering, leave];
