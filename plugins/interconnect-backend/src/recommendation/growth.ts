import { WhatIf } from '@interconnect/backstage-plugin-interconnect-common';
import { Layer, Pattern } from './definePattern';

const MORE = [2, 5, 10, 50];

/** Totals when so many more clusters have come. */
export function growthOf(
  pattern: Pattern,
  shape: Layer['shape'],
  present: number,
): WhatIf['growth'] {
  return MORE.map(more => {
    const clusters = present + more;
    return { clusters, ...totalsAt(clusters, pattern, shape) };
  });
}

/** How many links and firewall rules a pattern has with so many clusters. */
export function totalsAt(
  clusters: number,
  pattern: Pattern,
  shape: Layer['shape'] = pattern.needs.layers[0].shape,
): { links: number; firewallRules: number } {
  let links = 0;
  let firewallRules = 0;
  for (const layer of pattern.needs.layers) {
    const layerLinks = linksAt(clusters, layer, shape);
    // Firewalls know a provider's hubs by one name, however many links lead there.
    const opened = layer.outsideHub === undefined ? layerLinks : clusters;
    // Layers link the same clusters, so their links are counted once; their rules are all needed.
    links = Math.max(links, layerLinks);
    for (const { along, opens } of layer.flows) {
      firewallRules +=
        (along === 'link' ? opened : clusters - 1) *
        (opens === 'forward' ? 1 : 2);
    }
  }
  return { links, firewallRules };
}

function linksAt(
  clusters: number,
  layer: Layer,
  shape: Layer['shape'],
): number {
  if (layer.outsideHub !== undefined) {
    return clusters * layer.outsideHub.linksPerCluster;
  }
  return shape === 'full-mesh' ? (clusters * (clusters - 1)) / 2 : clusters - 1;
}
