import { z } from 'zod';
import { editionForYear } from '../../../indicators/editions';
import { RESPONDENT_RULES, type RoundConduct } from '../../../surveys/conduct';
import { LOCK_MINUTES } from '../../../surveys/lock';
import type { Round } from '../../../surveys/round';
import { SampleDesign } from '../../../surveys/sampling/design';
import { certaintyCommunesOf } from '../../../surveys/sampling/stages';
import type { FrameDraw } from './draw-frame';

/** Everything a person settles while making a round, before the draw. Dates as YYYY-MM-DD, '' = not settled. */
export interface RoundDraft {
  readonly province: string;
  readonly year: number;
  readonly name: string;
  readonly plan: string | null;
  readonly design: SampleDesign;
  readonly frameId: string | null;
  /** Communes the round is narrowed to; null = all of the frame. */
  readonly within: readonly string[] | null;
  readonly seed: number;
  readonly minimumAge: number;
  readonly respondentRule: RoundConduct['respondentRule'];
  readonly visits: number;
  readonly consentVersion: string;
  readonly controller: string;
  readonly reach: string;
  readonly words: string;
  readonly backChecks: number;
  readonly lock: boolean;
  /** Minutes without a touch before a phone locks itself. */
  readonly lockMinutes: number;
  readonly contactLeaves: boolean;
  readonly endsOn: string;
  readonly keepUntil: string;
}

/** A draft as it was kept while being typed; anything else of it is not believed. */
export const KeptDraft: z.ZodType<RoundDraft> = z.strictObject({
  province: z.string(),
  year: z.int(),
  name: z.string(),
  plan: z.string().nullable(),
  design: SampleDesign,
  frameId: z.string().nullable(),
  within: z.array(z.string()).nullable(),
  seed: z.int(),
  minimumAge: z.int(),
  respondentRule: z.enum(RESPONDENT_RULES),
  visits: z.int(),
  consentVersion: z.string(),
  controller: z.string(),
  reach: z.string(),
  words: z.string(),
  backChecks: z.number(),
  lock: z.boolean(),
  lockMinutes: z.int(),
  contactLeaves: z.boolean(),
  endsOn: z.string(),
  keepUntil: z.string(),
});

export type DraftProblem =
  | 'no-name'
  | 'no-edition'
  | 'no-controller'
  | 'no-reach'
  | 'no-consent-version'
  | 'no-end'
  | 'end-past'
  | 'no-keep-until'
  | 'kept-too-short'
  | 'quota-above-drawn'
  | 'too-young';

/** What still keeps the settings from being a round. `today` as YYYY-MM-DD. */
export function draftProblems(draft: RoundDraft, today: string): DraftProblem[] {
  const { design, endsOn, keepUntil } = draft;
  const { drawn, replacements, quota } = design.households;
  const checks: readonly (readonly [DraftProblem, boolean])[] = [
    ['no-name', draft.name.trim() === ''],
    ['no-edition', editionForYear(draft.year) === null],
    ['too-young', draft.minimumAge < 18],
    ['quota-above-drawn', quota > drawn + replacements],
    ['no-controller', draft.controller.trim() === ''],
    ['no-reach', draft.reach.trim() === ''],
    ['no-consent-version', draft.consentVersion.trim() === ''],
    ['no-end', endsOn === ''],
    ['end-past', endsOn !== '' && endsOn < today],
    ['no-keep-until', keepUntil === ''],
    ['kept-too-short', keepUntil !== '' && endsOn !== '' && keepUntil < endsOn],
  ];
  return checks.flatMap(([problem, holds]) => (holds ? [problem] : []));
}

/** The round as stored and signed. Throws RangeError for a year without framework: `draftProblems` first. */
export function roundOfDraft(
  draft: RoundDraft,
  { id, draw, questionnaire }: { id: string; draw: FrameDraw; questionnaire: Round['questionnaire'] },
): Round {
  const framework = editionForYear(draft.year);
  if (framework === null) throw new RangeError(`roundOfDraft: no framework for ${draft.year}`);
  return {
    id,
    name: tidy(draft.name),
    province: draft.province,
    year: draft.year,
    edition: framework.edition.id,
    plan: draft.plan,
    questionnaire,
    weightUnit: 1,
    seed: draft.seed,
    certaintyCommunes: certaintyCommunesOf(draw.villages.map(({ steps }) => steps)),
    synthetic: false,
    conduct: conductOf(draft, draw),
  };
}

const conductOf = (draft: RoundDraft, { villages, origin }: FrameDraw): RoundConduct => ({
  minimumAge: draft.minimumAge,
  design: draft.design,
  villages: [...villages],
  respondentRule: draft.respondentRule,
  visits: draft.visits,
  consent: {
    version: tidy(draft.consentVersion),
    controller: tidy(draft.controller),
    reach: tidy(draft.reach),
    words: tidy(draft.words) || null,
  },
  backChecks: draft.backChecks,
  lock: draft.lock,
  ...(draft.lock ? { lockMinutes: draft.lockMinutes } : {}),
  endsOn: draft.endsOn,
  keepUntil: draft.keepUntil,
  contactLeaves: draft.contactLeaves,
  draw: origin,
});

const tidy = (text: string): string => text.normalize('NFC').trim();

/** The settings of a stored round, to be changed while it is not yet published, or to make the next one like it. */
export function draftOfRound(round: Round, frameId: string | null): RoundDraft | null {
  const { conduct } = round;
  if (conduct === undefined) return null;
  const { consent, draw } = conduct;
  return {
    province: round.province,
    year: round.year,
    name: round.name,
    plan: round.plan,
    design: conduct.design,
    frameId,
    within: draw?.within ?? null,
    seed: round.seed,
    minimumAge: conduct.minimumAge,
    respondentRule: conduct.respondentRule,
    visits: conduct.visits,
    consentVersion: consent.version,
    controller: consent.controller,
    reach: consent.reach,
    words: consent.words ?? '',
    backChecks: conduct.backChecks,
    lock: conduct.lock,
    lockMinutes: conduct.lockMinutes ?? LOCK_MINUTES,
    contactLeaves: conduct.contactLeaves ?? false,
    endsOn: conduct.endsOn ?? '',
    keepUntil: conduct.keepUntil ?? '',
  };
}
