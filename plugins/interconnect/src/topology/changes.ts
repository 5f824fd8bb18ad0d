import { Theme } from '@material-ui/core/styles';
import { Plane } from '@interconnect/backstage-plugin-interconnect-common';
import { LineLook, readable } from './linkLook';

/** What becomes of a link in a drawing of what is not so yet. */
export type LinkChange = 'add' | 'remove';

/** What a cluster is that the present does not show: the newcomer, or a hub that a provider runs. */
export type ClusterMark = 'new' | 'outside';

/** How a drawing differs from the present. */
export type Changes = {
  /** By id of the link. */
  links: ReadonlyMap<string, LinkChange>;
  /** By ref of the cluster. */
  clusters: ReadonlyMap<string, ClusterMark>;
};

/** The drawing of what is there. */
export const NO_CHANGES: Changes = { links: new Map(), clusters: new Map() };

/** How the line of a changed link is drawn; no state of a link looks like either. */
export const CHANGE_LOOKS: Record<LinkChange, LineLook> = {
  add: { dash: '9 5', width: 3.25 },
  remove: { dash: '2.5 4.5', width: 2.5 },
};

/** The look of a changed link; a control plane is thinner than what carries traffic, as elsewhere. */
export function changeLook(change: LinkChange, plane: Plane): LineLook {
  const look = CHANGE_LOOKS[change];
  return plane === 'control' ? { ...look, width: 1.75 } : look;
}

/** The colour of a change, readable on the theme's paper. */
export function changeColour(theme: Theme, change: LinkChange): string {
  const { primary, error, background } = theme.palette;
  return readable(
    change === 'add' ? primary.main : error.main,
    background.paper,
  );
}
