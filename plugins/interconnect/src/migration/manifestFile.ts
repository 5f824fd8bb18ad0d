import { Step } from '@interconnect/backstage-plugin-interconnect-common';

/** `apply -f` and `create -f`, of a file and not of an address. */
const APPLIED =
  /\b(?:apply|create|replace)\s+(?:\S+\s+)*?-f\s+([\w.-]+\.ya?ml)\b/;

/** Under which name the commands of a step expect its manifest. */
export function manifestFile({ id, run }: Pick<Step, 'id' | 'run'>): string {
  const line = run?.split('\n').find(each => APPLIED.test(each)) ?? '';
  return APPLIED.exec(line)?.[1] ?? `${id.replace(/[^\w.-]+/g, '-')}.yaml`;
}
