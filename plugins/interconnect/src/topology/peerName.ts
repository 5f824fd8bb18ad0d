import { LoosePeer } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';

/** How a peer that is no cluster of the report is called; one that may not be seen has no name. */
export function peerName(peer: LoosePeer, t: Translate): string {
  return peer.kind === 'hidden' ? t('graph.hiddenPeer') : peer.identity;
}
