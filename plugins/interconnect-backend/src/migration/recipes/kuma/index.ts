import { Recipe } from '../../defineRecipe';
import { joinZone } from './joinZone';
import { leave } from './leave';

export const kuma: readonly Recipe[] = [joinZone, leave];
