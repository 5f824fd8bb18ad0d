/** What addresses are for. */
export type RangeKind = 'pod' | 'service';

/** Which ranges of two linked clusters must not overlap, and what to do if they do. */
export type Need = { kinds: readonly RangeKind[]; remedy: string };

type Technology = Need & {
  /** Whether it copes in this mode, which a detection tells in the technology's own words. */
  copesIn?: (mode: string) => boolean;
};

const REBUILD =
  'Rebuild one of the clusters with ranges of its own: they cannot be changed in place';

/** The technologies that route addresses of pods or Services between clusters as they are. */
const TECHNOLOGIES: Readonly<Record<string, Technology>> = {
  // Antrea: "multi-cluster user guide", Service CIDRs of member clusters must not overlap.
  'antrea-multicluster': { kinds: ['service'], remedy: REBUILD },
  // Calico: federation and BGP between clusters need distinct IP pools.
  calico: { kinds: ['pod'], remedy: REBUILD },
  // Cilium: "Setting up Cluster Mesh", prerequisites, PodCIDR ranges must not conflict.
  cilium: { kinds: ['pod'], remedy: REBUILD },
  // Kilo routes the pod and Service ranges of peers.
  kilo: { kinds: ['pod', 'service'], remedy: REBUILD },
  // Kube-OVN: "OVN-IC", subnets of connected clusters must not overlap.
  'kube-ovn-ic': { kinds: ['pod'], remedy: REBUILD },
  // Submariner: "Globalnet controller" is what makes overlapping ranges possible.
  submariner: {
    kinds: ['pod', 'service'],
    copesIn: mode => /globalnet/i.test(mode),
    remedy:
      'Deploy the broker with Globalnet and join the clusters again, or rebuild one with ranges of its own',
  },
};

const NO_NEED: Need = { kinds: [], remedy: '' };

/**
 * What a technology needs between two clusters that run it in these modes. Modes that cope belong
 * to a whole deployment, so that one of two clusters tells for both.
 */
export function needOfDistinctRanges(
  technology: string,
  modes: readonly (string | undefined)[],
): Need {
  if (!Object.hasOwn(TECHNOLOGIES, technology)) {
    return NO_NEED;
  }
  const { copesIn, kinds, remedy } = TECHNOLOGIES[technology];
  const copes = modes.some(mode => copesIn?.(mode ?? '') ?? false);
  return copes ? NO_NEED : { kinds, remedy };
}
