import type { RESPONDENT_RULES } from '../../surveys/conduct';
import type { OutcomeCode } from '../../surveys/contact/outcomes';
import type { VillageDraw } from '../../surveys/selection/household-draw';
import type { HouseholdStanding } from '../../surveys/selection/household-standing';

export type DrawRecord = VillageDraw;

/** What was done to a list after its first draw; nothing of it is ever removed. */
export type VillageEvent =
  | { readonly kind: 'drawn'; readonly draw: DrawRecord }
  | { readonly kind: 'reopened'; readonly at: string; readonly by: string | null; readonly reason: string };

/** How a household is shown: one word, one mark. `open`: its interview is unfinished. */
export type HouseholdFace = 'open' | 'appointment' | 'again' | 'given-up' | 'replaced' | 'todo' | 'done';

/** What the households in use of a drawn village come to: how many show each face, and the appointments, the next first. */
export interface VillageStanding {
  readonly faces: Readonly<Partial<Record<HouseholdFace, number>>>;
  readonly due: readonly string[];
}

/** A village of a round as worked on this phone. `id` is `round/village`. */
export interface VillageRecord {
  id: string;
  round: string;
  village: string;
  commune: string;
  name: string;
  openedAt: string;
  /** The draw in force; null while the list may be changed. */
  draw: DrawRecord | null;
  log: VillageEvent[];
  /** Kept here so that the list of the day reads no household. Absent before the draw, and where an earlier app drew and nothing was noted since. */
  standing?: VillageStanding;
  /** Reasons given by interviewers who live here, by their code ('' on a phone of one). */
  ownVillage: Record<string, string>;
}

/** Who is to be asked in a household. `departed`: why somebody else was asked than the rule named. */
export interface ChosenRespondent {
  readonly rule: (typeof RESPONDENT_RULES)[number];
  readonly adults: number;
  readonly chosen: number;
  readonly departed: string | null;
  /** How often adults were counted anew; asking again with the same number names the same person. */
  readonly counts: readonly number[];
}

/** Why another household stands for this one; `early`: reason for giving up before the round's number of visits. */
export interface Replacement {
  readonly by: number;
  readonly at: string;
  readonly reason: string;
  readonly early: string | null;
}

/**
 * A household of a village list: its number and a short label, which never leave the phone together. `lot` stands from
 * the draw on. What the visits amount to is kept here too, written in the same transaction as each visit.
 */
export interface HouseholdRecord extends HouseholdStanding {
  id: string;
  round: string;
  village: string;
  number: number;
  label: string;
  lot?: 'main' | 'reserve';
  /** Place among the reserves (0-based), or in list order among the main ones. */
  order?: number;
  lastVisit: string | null;
  interview: string | null;
  /** Number of the household this reserve stands for; null while it is not in use. */
  replaces: number | null;
  replaced: Replacement | null;
  respondent: ChosenRespondent | null;
}

/** One attempt at a door. `interview`: of the interview it led to. */
export interface VisitRecord {
  id: string;
  household: string;
  round: string;
  village: string;
  at: string;
  by: string | null;
  outcome: OutcomeCode;
  appointment: string | null;
  note: string;
  interview: string | null;
}
