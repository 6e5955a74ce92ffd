import type { CommuneIndex } from '../../../indicators/commune-index/schema';
import { type ClaimAnswer, type ClaimScore, scoreClaim } from '../../../scoring/commune-rank/claim-score';
import { claimAnswers, type HandedIn, hasEvidenceIn } from './claim';

/**
 * `accept` and `correct` decide; `ask` sends a question back, `reply` answers it; `dispute` is the commune's objection,
 * `settle` the last word on it. `undo` takes the act before it back; nothing is ever deleted from the log.
 */
export const APPRAISAL_ACTS = ['accept', 'correct', 'ask', 'reply', 'dispute', 'settle', 'undo'] as const;
export type AppraisalAct = (typeof APPRAISAL_ACTS)[number];

/** One line of the log. `claim`: id of the hand-in it is about, so that a later version is not meant by it. */
export interface AppraisalEvent {
  readonly id: string;
  readonly claim: string;
  readonly criterion: string;
  readonly act: AppraisalAct;
  /** What counts from now on, of `correct` and `settle`. */
  readonly answer: ClaimAnswer | null;
  readonly reason: string;
  readonly by: string;
  /** ISO with offset. */
  readonly at: string;
}

export type AppraisalState =
  | { readonly kind: 'open' }
  | { readonly kind: 'asked'; readonly question: AppraisalEvent; readonly reply: AppraisalEvent | null }
  | { readonly kind: 'decided'; readonly decision: AppraisalEvent; readonly disputeUntil: string }
  | { readonly kind: 'disputed'; readonly decision: AppraisalEvent; readonly dispute: AppraisalEvent }
  | { readonly kind: 'settled'; readonly decision: AppraisalEvent };

/** Days a commune has to object where the round does not say (our choice). */
export const DISPUTE_DAYS = 10;

const OPEN: AppraisalState = { kind: 'open' };

/** Where one criterion of one hand-in stands after its events (in the order of their ids, which are ULIDs). */
export function stateOf(events: readonly AppraisalEvent[], disputeDays = DISPUTE_DAYS): AppraisalState {
  return standing(events)
    .filter(({ act }) => act !== 'undo')
    .reduce((state, event) => after(state, event, disputeDays), OPEN);
}

/** Events that stand: an `undo` takes the last standing one away. */
function standing(events: readonly AppraisalEvent[]): AppraisalEvent[] {
  const stack: AppraisalEvent[] = [];
  for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (event.act === 'undo') stack.pop();
    else stack.push(event);
  }
  return stack;
}

function after(state: AppraisalState, event: AppraisalEvent, disputeDays: number): AppraisalState {
  switch (event.act) {
    case 'accept':
    case 'correct':
      return { kind: 'decided', decision: event, disputeUntil: daysLater(event.at, disputeDays) };
    case 'ask':
      return { kind: 'asked', question: event, reply: null };
    case 'reply':
      return state.kind === 'asked' ? { ...state, reply: event } : state;
    case 'dispute':
      return state.kind === 'decided'
        ? { kind: 'disputed', decision: state.decision, dispute: event }
        : state;
    case 'settle':
      return { kind: 'settled', decision: event };
    case 'undo':
      return state;
    default:
      return event.act satisfies never;
  }
}

/** The calendar day, in the offset of the time itself, `days` later. */
export function daysLater(at: string, days: number): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export type AppraisalRefusal =
  | 'outdated-version'
  | 'criterion-removed'
  | 'reason-missing'
  | 'answer-missing'
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
  if (!ids(desk.index).has(event.criterion)) return 'criterion-removed';
  const state = stateOf(eventsOn(desk.events, event.claim, event.criterion), desk.disputeDays);
  if (!ALLOWED[state.kind].includes(event.act)) return 'not-now';
  if (NEEDS_REASON.has(event.act) && event.reason.trim() === '') return 'reason-missing';
  if (event.act === 'correct' && event.answer === null) return 'answer-missing';
  if (event.act === 'dispute' && state.kind === 'decided' && event.at.slice(0, 10) > state.disputeUntil)
    return 'deadline-passed';
  return null;
}

const ids = (index: CommuneIndex): ReadonlySet<string> =>
  new Set(index.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.criteria.map(({ id }) => id))));

export const eventsOn = (
  events: readonly AppraisalEvent[],
  claim: string,
  criterion: string,
): AppraisalEvent[] => events.filter(event => event.claim === claim && event.criterion === criterion);

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
  for (const id of ids(index)) {
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
    outdated: events.filter(event => event.claim !== claim.id && event.act !== 'undo'),
  };
}
