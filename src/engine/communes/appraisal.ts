import { type CommuneIndex, type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import { type ClaimAnswer, type ClaimScore, scoreClaim } from '../../../scoring/commune-rank/claim-score';
import { questionAbout } from '../../../surveys/commune/form';
import { readAnswer } from '../../../surveys/parse';
import {
  type AppraisalAct,
  type AppraisalEvent,
  type AppraisalState,
  EVERY,
  eventsOn,
  isTooLate,
  stateOf,
} from './appraisal-log';
import { claimAnswers, type HandedIn, hasEvidenceIn } from './claim';

export * from './appraisal-log';

export type AppraisalRefusal =
  | 'outdated-version'
  | 'criterion-removed'
  | 'reason-missing'
  | 'answer-missing'
  | 'answer-not-offered'
  | 'not-now'
  | 'deadline-passed';

const NEEDS_REASON: ReadonlySet<AppraisalAct> = new Set(['correct', 'ask', 'reply', 'dispute', 'settle']);
const ALLOWED: Readonly<Record<AppraisalState['kind'], readonly AppraisalAct[]>> = {
  open: ['accept', 'correct', 'ask'],
  asked: ['accept', 'correct', 'ask', 'reply', 'undo'],
  decided: ['accept', 'correct', 'ask', 'dispute', 'undo'],
  disputed: ['settle', 'undo'],
  settled: ['undo'],
};

/** What the desk must know to let an event into the log. `current`: the hand-in that counts for the commune today. */
export interface AppraisalDesk {
  readonly current: Pick<HandedIn, 'id'>;
  readonly index: CommuneIndex;
  readonly events: readonly AppraisalEvent[];
  readonly disputeDays?: number;
}

/** Why an event may not enter the log, or null. The log is left as it is in either case. */
export function refusalOf(event: AppraisalEvent, desk: AppraisalDesk): AppraisalRefusal | null {
  if (event.claim !== desk.current.id) return 'outdated-version';
  if (event.act === 'notify') return null;
  const criterion = criteriaOf(desk.index).find(({ id }) => id === event.criterion);
  if (!criterion) return 'criterion-removed';
  const state = stateOf(eventsOn(desk.events, event.claim, event.criterion), desk.disputeDays);
  if (!ALLOWED[state.kind].includes(event.act)) return 'not-now';
  if (NEEDS_REASON.has(event.act) && event.reason.trim() === '') return 'reason-missing';
  if (event.act === 'correct' && event.answer === null) return 'answer-missing';
  if (event.answer !== null && !isOffered(criterion, event.answer)) return 'answer-not-offered';
  if (event.act === 'dispute' && state.kind === 'decided' && isTooLate(event, state))
    return 'deadline-passed';
  return null;
}

/** Would the form take this answer from a commune? */
const isOffered = (criterion: Criterion, answer: ClaimAnswer): boolean =>
  'answer' in readAnswer(questionAbout(criterion), answer.kind === 'value' ? answer.value : 'notapplicable');

/** Self-given and appraised, side by side. `states` by criterion; `outdated`: appraised criteria of earlier versions. */
export interface Appraised {
  readonly own: ClaimScore;
  readonly appraised: ClaimScore;
  readonly states: ReadonlyMap<string, AppraisalState>;
  readonly outdated: readonly AppraisalEvent[];
}

/**
 * What the council's decisions make of a claim: accepted criteria as given, corrected ones as corrected; whatever is not
 * decided withholds its sub-dimension. A disputed decision stands until settled. A correction is the council's own
 * finding and asks for no evidence.
 */
export function appraise(
  index: CommuneIndex,
  claim: HandedIn,
  events: readonly AppraisalEvent[],
  disputeDays?: number,
): Appraised {
  const given = claimAnswers(claim.answers);
  const hasEvidence = hasEvidenceIn(claim.claim.evidence);
  const states = new Map<string, AppraisalState>();
  const decided = new Map<string, ClaimAnswer>();
  const corrected = new Set<string>();
  for (const { id } of criteriaOf(index)) {
    const state = stateOf(eventsOn(events, claim.id, id), disputeDays);
    states.set(id, state);
    if (state.kind === 'open' || state.kind === 'asked') continue;
    const answer = state.decision.answer ?? given.get(id);
    if (state.decision.answer !== null) corrected.add(id);
    if (answer) decided.set(id, answer);
  }
  return {
    own: scoreClaim(index, given, hasEvidence),
    appraised: scoreClaim(index, decided, id => corrected.has(id) || hasEvidence(id)),
    states,
    outdated: events.filter(
      event => event.claim !== claim.id && event.act !== 'undo' && event.criterion !== EVERY,
    ),
  };
}
