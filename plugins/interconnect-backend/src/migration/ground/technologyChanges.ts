import {
  GroundChange,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../say';
import { groundChange } from './groundChange';
import { GroundCluster, GroundTechnology } from './ground';
import { OwnDoing } from './ownDoing';

/** How the technologies of a plan are run otherwise in a cluster now. */
export function technologyChanges(
  before: GroundCluster,
  now: ReportCluster,
  report: Report,
  own: OwnDoing,
): GroundChange[] {
  if (now.observation === 'none') {
    return [];
  }
  return before.runs.flatMap(was => {
    const is = report.detections.find(
      ({ cluster, technology }) =>
        cluster === now.ref && technology === was.technology,
    );
    const title = titleOf(was.technology, report);
    return is === undefined || is.verdict === 'unknown'
      ? unseen(was, now, title)
      : changed(before, was, is, now, title, own);
  });
}

function unseen(
  was: GroundTechnology,
  { ref, name }: ReportCluster,
  title: string,
): GroundChange[] {
  return was.verdict === 'present'
    ? [
        groundChange(
          'not-seen',
          say`It is not seen now whether ${title} runs in ${name}; it did`,
          ref,
        ),
      ]
    : [];
}

function changed(
  { seen }: GroundCluster,
  was: GroundTechnology,
  is: {
    verdict: 'present' | 'absent' | 'unknown';
    version?: string;
    mode?: string;
  },
  { ref, name }: ReportCluster,
  title: string,
  own: OwnDoing,
): GroundChange[] {
  if (was.verdict === 'present' && is.verdict === 'absent') {
    return own.took(ref)
      ? []
      : [groundChange('changed', say`${title} runs in ${name} no more`, ref)];
  }
  if (was.verdict !== 'present' && is.verdict === 'present') {
    if (own.made(ref)) {
      return [];
    }
    return seen && was.verdict === 'absent'
      ? [groundChange('changed', say`${title} runs in ${name} now`, ref)]
      : [
          groundChange(
            'seen-now',
            say`${title} is seen to run in ${name} now; that was not known`,
            ref,
          ),
        ];
  }
  if (is.verdict === 'absent' || own.altered(ref)) {
    return [];
  }
  return [
    ...(was.version !== undefined &&
    is.version !== undefined &&
    was.version !== is.version
      ? [
          groundChange(
            'changed',
            say`${title} in ${name} has version ${is.version} now, and had ${was.version}`,
            ref,
          ),
        ]
      : []),
    ...(was.version !== undefined && is.version === undefined
      ? [
          groundChange(
            'not-seen',
            say`The version of ${title} in ${name} is not seen now; it was ${was.version}`,
            ref,
          ),
        ]
      : []),
    ...(was.version === undefined && is.version !== undefined
      ? [
          groundChange(
            'seen-now',
            say`The version of ${title} in ${name} is known now: ${is.version}`,
            ref,
          ),
        ]
      : []),
    ...(was.mode !== undefined && is.mode !== undefined && was.mode !== is.mode
      ? [
          groundChange(
            'changed',
            say`${title} in ${name} is run as ${is.mode} now, and was run as ${was.mode}`,
            ref,
          ),
        ]
      : []),
  ];
}

/** What people call a technology. */
export function titleOf(
  technology: string,
  { technologies }: Pick<Report, 'technologies'>,
): string {
  return technologies.find(({ id }) => id === technology)?.title ?? technology;
}
