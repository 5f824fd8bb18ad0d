import { Reads } from '@interconnect/backstage-plugin-interconnect-node';
import { Recipe } from '../defineRecipe';
import { cilium } from './cilium';
import { consul } from './consul';
import { f5xc } from './f5xc';
import { gkeFleet } from './gke-fleet';
import { ingress } from './ingress';
import { istio } from './istio';
import { istioOverSubmariner } from './istio-over-submariner';
import { kuma } from './kuma';
import { linkerd } from './linkerd';
import { liqo } from './liqo';
import { skupper } from './skupper';
import { submariner } from './submariner';

/** All recipes, a folder for each technology; of those that fit, the first that applies is taken. */
export const recipes: readonly Recipe[] = [
  ...cilium,
  ...consul,
  ...f5xc,
  ...gkeFleet,
  ...ingress,
  ...istio,
  ...istioOverSubmariner,
  ...kuma,
  ...linkerd,
  ...liqo,
  ...skupper,
  ...submariner,
];

/** What must be read for checks, beside what detectors and facts read. */
export const recipeReads: readonly Reads[] = recipes.flatMap(({ reads }) =>
  reads === undefined ? [] : [reads],
);
