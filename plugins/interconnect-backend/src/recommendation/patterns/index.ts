import { Pattern } from '../definePattern';
import { f5xc } from './f5xc';
import { ingress } from './ingress';
import { istio } from './istio';
import { istioOverSubmariner } from './istio-over-submariner';
import { skupper } from './skupper';
import { submariner } from './submariner';

/** All patterns, sorted by id. */
export const patterns = [
  f5xc,
  ingress,
  istio,
  istioOverSubmariner,
  skupper,
  submariner,
] as const satisfies readonly Pattern[];
