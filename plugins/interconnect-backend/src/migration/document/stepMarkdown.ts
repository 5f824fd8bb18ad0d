import {
  Check,
  Step,
  StepEvent,
  stepStanding,
  StepStanding,
} from '@interconnect/backstage-plugin-interconnect-common';
import { fenced, inline } from './markdown';

const KINDS = {
  preflight: 'before',
  change: 'change',
  verify: 'verification',
} as const;

const STANDINGS: Record<StepStanding, string> = {
  open: 'open',
  skipped: 'skipped',
  ticked: 'done, as somebody said; not proven by checks',
  proven: 'done, proven by its checks',
  'proven-once': 'done, once proven by its checks; look again',
  disproved: 'done, but its checks fail',
};

const DEEDS: Record<StepEvent['what'], string> = {
  done: 'ticked',
  proven: 'proven by its checks, run',
  skipped: 'skipped',
  reopened: 'opened again',
  disproved: 'found failing by its checks, run',
};

const OUTCOMES: Record<Check['outcome'], string> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'cannot be told',
  'not-run': 'not run',
};

/** One step of a plan, in paragraphs. */
export function stepMarkdown(step: Step, number: number, at: string): string[] {
  const standing = stepStanding(step, Date.parse(at));
  const part = (title: string, text: string | undefined) =>
    text === undefined ? [] : [`**${title}:** ${inline(text)}`];
  const code = (
    title: string,
    text: string | undefined,
    language: 'sh' | 'yaml',
  ) => (text === undefined ? [] : [`${title}:`, fenced(text, language)]);
  return [
    `## Step ${number}: ${inline(step.title)}`,
    [
      `- Kind: ${KINDS[step.kind]}`,
      ...(step.cluster === undefined ? [] : [`- On: ${inline(step.cluster)}`]),
      `- Status: ${STANDINGS[standing]}`,
    ].join('\n'),
    inline(step.why),
    ...part('Disruptive', step.disruptive),
    ...part('Cannot be undone', step.irreversible),
    ...code('Run', step.run, 'sh'),
    ...code('Manifest', step.manifest, 'yaml'),
    ...code('To undo it', step.rollback, 'sh'),
    ...(step.checks.length === 0
      ? []
      : ['Checks:', step.checks.map(check => checkLine(check, at)).join('\n')]),
    ...(step.history === undefined || step.history.length === 0
      ? []
      : ['What became of it:', step.history.map(historyLine).join('\n')]),
  ];
}

function checkLine({ title, outcome, detail, at: ran }: Check, at: string) {
  const box = outcome === 'passed' ? '[x]' : '[ ]';
  const when = ran === undefined ? '' : `, ${ageOf(ran, at)} (${ran})`;
  return `- ${box} ${inline(title)}: ${OUTCOMES[outcome]}${when}${
    detail === undefined ? '' : ` – ${inline(detail)}`
  }`;
}

function historyLine({ what, by, at, note }: StepEvent): string {
  return `- ${at}: ${DEEDS[what]} by ${inline(by)}${
    note === undefined ? '' : `: ${inline(note)}`
  }`;
}

/** How long ago something was, in the largest whole unit. */
function ageOf(then: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  if (minutes < 1) {
    return 'just now';
  }
  if (minutes < 120) {
    return `${minutes} min ago`;
  }
  return minutes < 2 * 24 * 60
    ? `${Math.floor(minutes / 60)} h ago`
    : `${Math.floor(minutes / (24 * 60))} days ago`;
}
