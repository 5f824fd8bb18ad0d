import { Recipe } from '../../defineRecipe';
import { joinPeering } from './joinPeering';
import { leave } from './leave';
import { start } from './start';

export const consul: readonly Recipe[] = [joinPeering, leave, start];
