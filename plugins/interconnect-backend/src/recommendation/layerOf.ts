import { Layer } from './definePattern';
import { patterns } from './patterns';

/** How a technology's links pass firewalls, as a pattern describes it; undefined where none does. */
export function layerOf(technology: string): Layer | undefined {
  // Several patterns may share a technology; the one that is nothing else describes it whole.
  return [...patterns]
    .sort((a, b) => a.needs.layers.length - b.needs.layers.length)
    .flatMap(({ needs }): readonly Layer[] => needs.layers)
    .find(layer => layer.technology === technology);
}
