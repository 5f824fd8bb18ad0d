import {
  Classification,
  Detection,
  Finding,
  FindingCode,
  ReportCluster,
  Technology,
  Topology,
} from '@interconnect/backstage-plugin-interconnect-common';

/** Something that came up when access to a cluster was opened. */
export type AccessFinding = {
  /** Entity ref. */
  cluster: string;
  code: string;
  message: string;
  params: Record<string, string>;
};

/** Something in a cluster's catalog entity that declares no link, though it was meant to. */
export type DeclarationProblem = {
  /** Entity ref. */
  cluster: string;
  /** The field of the entity. */
  field: string;
  /** What is wrong with it, as the rest of a sentence. */
  problem: string;
};

/** All that rules may judge by. */
export type JudgedContext = {
  /** The time at which it is judged (ISO 8601). */
  takenAt: string;
  /** Age in milliseconds from which an observation no longer tells of the present. */
  staleAfterMs: number;
  technologies: readonly Technology[];
  /** What technologies say to do about findings of a code, by id of the technology. */
  remedies: ReadonlyMap<string, Readonly<Partial<Record<FindingCode, string>>>>;
  clusters: readonly ReportCluster[];
  detections: readonly Detection[];
  topology: Topology;
  classification: Classification;
  accessFindings: readonly AccessFinding[];
  declarationProblems: readonly DeclarationProblem[];
};

/** A finding as a rule makes it: the code is the rule's own. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & {
  /** Where it is not what the rule says. */
  severity?: Finding['severity'];
};

/** Recognises one kind of trouble. */
export type Rule = {
  /** Stable code of its findings. */
  code: FindingCode;
  severity: Finding['severity'];
  judge(context: JudgedContext): RuleFinding[];
};

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
