import { Recipe } from '../../defineRecipe';
import { joinZone } from './joinZone';

export const kuma: readonly Recipe[] = [joinZone];
