import { mergedOutcomes } from '../../../surveys/contact/outcome-parcel';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { householdForms } from '../../engine/round/known-forms';
import { together, type Unscored, unscoredOf } from '../../engine/round/unscored';
import { drawBackChecks } from '../../engine/supervision/back-check';
import { type Features, featuresOf, watchedForm } from '../../engine/supervision/features';
import { type Examined, examine, type Flag, scoreOf } from '../../engine/supervision/flags';
import { type GroupRates, ratesBy, ratesByInterviewer } from '../../engine/supervision/response-rates';
import { type StandingReview, standingReview } from '../../engine/supervision/standing-review';
import { type InterviewerVerdict, verdicts } from '../../engine/supervision/verdict';
import type { SoiPapiDatabase } from '../../storage/database';
import { keptCodings } from '../../storage/forms';
import { officesHere } from '../../storage/office';
import { outcomeParcels } from '../../storage/outcome-parcels';
import type { BackCheckRecord, ReviewRecord } from '../../storage/review-records';
import {
  backChecksOf,
  countedVersions,
  interviewsToReview,
  reviewsOf,
  signedWords,
  standingReviews,
} from '../../storage/reviews';
import { roundFile } from '../../storage/round-files';
import { waitingVersions } from '../../storage/unknown-versions';
import { outcomesHere } from '../../storage/visits';

/** One interview on the supervisor's screens. */
export interface Watched extends StandingReview {
  readonly id: string;
  readonly features: Features;
  readonly response: Response;
  readonly consent: { readonly version: string; readonly at: string } | null;
  readonly flags: readonly Flag[];
  readonly score: number;
  readonly review: ReviewRecord | null;
}

export interface SupervisionData {
  readonly round: Round;
  /** The strongest flags first, then the newest. */
  readonly interviews: readonly Watched[];
  readonly examined: Examined;
  readonly verdicts: readonly InterviewerVerdict[];
  readonly log: readonly ReviewRecord[];
  readonly backChecks: ReadonlyMap<string, BackCheckRecord>;
  /** Ids drawn to be called back. */
  readonly drawn: readonly string[];
  readonly ratesByVillage: ReadonlyMap<string, GroupRates>;
  readonly ratesByCommune: ReadonlyMap<string, GroupRates>;
  readonly ratesByInterviewer: ReadonlyMap<string, GroupRates>;
  readonly ratesOfRound: GroupRates | undefined;
  /** Office whose keys are on this laptop, if any. */
  readonly office: string | null;
  readonly refused: number;
  /** Interviews here that no score holds: nobody here knows their version of the questionnaire. */
  readonly unscored: Unscored;
  /** Who a signer is in this round, by key: `province`, or the unit of a supervisor. */
  readonly signers: ReadonlyMap<string, string>;
  /** The round's file is on this laptop: what is signed here can be believed elsewhere. */
  readonly hasFile: boolean;
}

const DEFAULT_SHARE = 0.1;
const FORM = watchedForm(HOUSEHOLD_2021);

/** Flags of a set of interviews, kept while the interviews are the same: a review changes none of them. */
let kept: { key: string; features: readonly Features[]; examined: Examined } | null = null;

function examined(round: string, responses: readonly Response[]) {
  const key = `${round} ${responses.map(({ id, completedAt }) => id + completedAt).join()}`;
  if (kept?.key !== key) {
    const features = responses.map(response => featuresOf(FORM, response));
    kept = { key, features, examined: examine(features) };
  }
  return kept;
}

/** Everything the workspace shows of a round; only reads. Null where there is no round here. */
export async function readSupervision(
  db: SoiPapiDatabase,
  wanted: string | null,
): Promise<SupervisionData | null> {
  const rounds = await db.rounds.toArray();
  const round = rounds.find(({ id }) => id === wanted) ?? rounds[0];
  if (!round) return null;
  const [records, log, checks, parcels, here, offices, words, file, refused] = await Promise.all([
    interviewsToReview(db, round.id),
    reviewsOf(db, round.id),
    backChecksOf(db, round.id),
    outcomeParcels(db, round.id),
    outcomesHere(db, round),
    officesHere(db),
    signedWords(db),
    roundFile(db, round.id),
    db.interviews.where('[round+status]').equals([round.id, 'refused']).count(),
  ]);
  const { features, examined: found } = examined(
    round.id,
    records.map(({ response }) => response),
  );
  const reviews = standingReviews(log);
  const counted = await countedVersions(
    db,
    records.map(({ response }) => response.id),
  );
  const office = offices.find(one => one.office.split('/')[0] === round.province) ?? null;
  const me = office?.shown?.signer ?? null;
  const interviews = records
    .map(({ response, consent }, at): Watched => {
      const flags = found.flags.get(response.id) ?? [];
      const review = reviews.get(response.id) ?? null;
      const own = review && { verdict: review.verdict, sha: review.sha ?? null };
      // What this office signed stands in its log; after a restored laptop only in the signed words.
      const said = (words.get(response.id) ?? []).filter(({ person }) => person !== me || !own);
      return {
        ...standingReview(own, said, counted.get(response.id) ?? null),
        id: response.id,
        features: features[at] as Features,
        response,
        consent,
        flags,
        score: scoreOf(flags),
        review,
      };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
  const forms = householdForms(await keptCodings(db));
  const unscored = unscoredOf(
    forms,
    records.map(({ response }) => response),
  );
  const told = mergedOutcomes(parcels);
  const outcomes = told.length > 0 ? told : [...here.values()].flat();
  const communeOf = new Map((round.conduct?.villages ?? []).map(({ id, commune }) => [id, commune]));
  return {
    round,
    interviews,
    examined: found,
    verdicts: verdicts(features, found),
    log,
    backChecks: new Map(checks.map(check => [check.id, check])),
    drawn: drawBackChecks(features, round.seed, round.conduct?.backChecks ?? DEFAULT_SHARE),
    ratesByVillage: ratesBy(outcomes, ({ village }) => village),
    ratesByCommune: ratesBy(outcomes, ({ village }) => communeOf.get(village) ?? null),
    ratesByInterviewer: ratesByInterviewer(parcels),
    ratesOfRound: ratesBy(outcomes, () => 'round').get('round'),
    office: office?.office ?? null,
    signers: new Map([
      ...(file?.body.supervisors ?? []).map(({ unit, keys }) => [keys.signer, unit] as const),
      ...(file ? [[file.body.keys.signer, 'province'] as const] : []),
    ]),
    hasFile: file !== null,
    unscored: together(unscored, await waitingVersions(db, round.id)),
    refused,
  };
}
