import { JsonObject } from '@backstage/types';

/** Who reads the clusters. */
export type Subject = 'interconnect' | 'backstage';

/** What a process that measures is told. */
export type Order = {
  subject: Subject;
  clusters: JsonObject[];
  /** So many of the first are sick. */
  sick: number;
  /** Read before this one, so that who is sick is known. */
  rounds: number;
};

/** What came of one round. */
export type Round = {
  wallMs: number;
  /**
   * Until all clusters of the last System were read, which are healthy, and which somebody asked for
   * when the round began; absent when they never were.
   */
  systemMs?: number;
  /** The same for each of some who ask one after another while the round goes on, in order of length. */
  asksMs: number[];
  /** Until all healthy clusters were read; absent when they never were. */
  healthyMs?: number;
  /** Healthy clusters that were read whole in this round. */
  healthyWhole: number;
  /** Sick clusters of which the answer says what is wrong. */
  sickTold: number;
  /** What sick clusters have of which it does not. */
  untold: string[];
  /** How many different things it says of them. */
  messages: number;
  /** Why there was no answer at all. */
  failure?: string;
};

/** What a process that measures answers. */
export type Measurement = { rounds: Round[]; peakRssMb: number };
