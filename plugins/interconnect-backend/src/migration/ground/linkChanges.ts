import {
  GroundChange,
  Phrase,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../say';
import { groundChange } from './groundChange';
import { Ground, GroundLink, linkKey } from './ground';
import { OwnDoing } from './ownDoing';
import { titleOf } from './technologyChanges';

/** Which links of the plan's technologies came or went. */
export function linkChanges(
  ground: Pick<Ground, 'clusters' | 'links' | 'moreLinks' | 'technologies'>,
  report: Report,
  own: OwnDoing,
): GroundChange[] {
  const before = new Set(ground.links.map(linkKey));
  const links = report.links.filter(({ technology }) =>
    ground.technologies.includes(technology),
  );
  const now = new Set(links.map(linkKey));
  const known = new Map(ground.clusters.map(each => [each.ref, each]));
  const sawThen = ({ from, to }: GroundLink) =>
    [from, to].every(ref => known.get(ref)?.seen === true);
  const isThere = ({ from, to }: GroundLink) =>
    [from, to].every(end => report.clusters.some(({ ref }) => ref === end));

  return [
    ...ground.links
      .filter(link => !now.has(linkKey(link)))
      // Of a cluster that left the System is said that, and nothing of its links.
      .filter(isThere)
      .filter(({ from, to }) => !own.took(from, to))
      .flatMap(link => goneOrUnseen(link, report)),
    ...links
      .filter(link => !ground.moreLinks && !before.has(linkKey(link)))
      .filter(({ from, to }) => !own.made(from, to))
      .map(link =>
        sawThen(link)
          ? groundChange('changed', isNew(link, report), link.from, link.to)
          : groundChange('seen-now', isKnown(link, report), link.from, link.to),
      ),
  ];
}

function isNew(link: GroundLink, report: Report): Phrase {
  const { title, from, to } = wordsOf(link, report);
  return link.plane === 'data'
    ? say`${from} and ${to} are linked by ${title} now`
    : say`${from} and ${to} are linked by the control plane of ${title} now`;
}

function isKnown(link: GroundLink, report: Report): Phrase {
  const { title, from, to } = wordsOf(link, report);
  return say`A link of ${title} between ${from} and ${to} is seen now; the plan did not know of it`;
}

function goneOrUnseen(link: GroundLink, report: Report): GroundChange[] {
  const { title, from, to } = wordsOf(link, report);
  const ends = [link.from, link.to];
  const clusters = report.clusters.filter(({ ref }) => ends.includes(ref));
  // That a dark cluster shows nothing is said once, of the cluster.
  if (clusters.some(({ observation }) => observation === 'none')) {
    return [];
  }
  const seen = ends.every(ref =>
    report.detections.some(
      ({ cluster, technology, verdict, whole }) =>
        cluster === ref &&
        technology === link.technology &&
        (whole || verdict === 'absent'),
    ),
  );
  return [
    seen
      ? groundChange(
          'changed',
          link.plane === 'data'
            ? say`${from} and ${to} are linked by ${title} no more`
            : say`${from} and ${to} are linked by the control plane of ${title} no more`,
          ...ends,
        )
      : groundChange(
          'not-seen',
          say`A link of ${title} between ${from} and ${to} is not seen now; whether it is gone cannot be told`,
          ...ends,
        ),
  ];
}

function wordsOf({ technology, from, to }: GroundLink, report: Report) {
  const name = (ref: string) =>
    report.clusters.find(other => other.ref === ref)?.name ?? ref;
  return { title: titleOf(technology, report), from: name(from), to: name(to) };
}
