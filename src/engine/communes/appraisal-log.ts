import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';

/**
 * `accept` and `correct` decide; `ask` sends a question back, `reply` answers it; `dispute` is the commune's objection,
 * `settle` the last word on it. `notify`: the decisions so far went out to the commune (criterion `EVERY`). `undo` takes
 * the council's own last act back; nothing is ever deleted from the log.
 */
export const APPRAISAL_ACTS = [
  'accept',
  'correct',
  'ask',
  'reply',
  'dispute',
  'settle',
  'notify',
  'undo',
] as const;
export type AppraisalAct = (typeof APPRAISAL_ACTS)[number];

/** What the commune may say; all other acts are the council's. */
export const COMMUNE_ACTS = ['reply', 'dispute'] as const satisfies readonly AppraisalAct[];
const isOfCommune = ({ act }: AppraisalEvent): boolean => COMMUNE_ACTS.some(own => own === act);

/** Stands for all criteria of a claim in the log. */
export const EVERY = '*';

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
  /** The act a commune answers: it comes after that one whatever its own clock says. */
  readonly to?: string;
}

/** `disputeUntil`: last day of the commune's objection, counted from the day the decision went out, or was made. */
export interface Decided {
  readonly kind: 'decided';
  readonly decision: AppraisalEvent;
  readonly disputeUntil: string;
  readonly isSent: boolean;
}

export type AppraisalState =
  | { readonly kind: 'open' }
  | { readonly kind: 'asked'; readonly question: AppraisalEvent; readonly reply: AppraisalEvent | null }
  | Decided
  | { readonly kind: 'disputed'; readonly decision: AppraisalEvent; readonly dispute: AppraisalEvent }
  | { readonly kind: 'settled'; readonly decision: AppraisalEvent };

/** Days a commune has to object where the round does not say (our choice). */
export const DISPUTE_DAYS = 10;

const OPEN: AppraisalState = { kind: 'open' };

/** Where one criterion of one hand-in stands after its events, in whatever order and from whatever device they came. */
export function stateOf(events: readonly AppraisalEvent[], disputeDays = DISPUTE_DAYS): AppraisalState {
  return standing(events).reduce((state, event) => after(state, event, disputeDays), OPEN);
}

/** Ids are ULIDs: the order of time, except that an answer comes after what it answers (clocks of two devices differ). */
const placeOf = ({ id, to }: AppraisalEvent): string => (to !== undefined && to >= id ? `${to}~${id}` : id);

/** The log as it is read: by time, each event once. */
export const inOrder = (events: readonly AppraisalEvent[]): AppraisalEvent[] =>
  [...new Map(events.map(event => [event.id, event])).values()].sort((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : 1,
  );

/** Events that stand: an `undo` takes away the council's last act, never what the commune has said. */
function standing(events: readonly AppraisalEvent[]): AppraisalEvent[] {
  const stack: AppraisalEvent[] = [];
  for (const event of inOrder(events)) {
    if (event.act !== 'undo') stack.push(event);
    else {
      const last = stack.findLastIndex(one => !isOfCommune(one) && one.act !== 'notify');
      if (last >= 0) stack.splice(last, 1);
    }
  }
  return stack;
}

/** What the commune said when it could no longer be heard: too late, or the matter had moved on. Kept, and named. */
export function unheard(events: readonly AppraisalEvent[], disputeDays = DISPUTE_DAYS): AppraisalEvent[] {
  let state = OPEN;
  const lost: AppraisalEvent[] = [];
  for (const event of standing(events)) {
    const next = after(state, event, disputeDays);
    if (next === state && isOfCommune(event)) lost.push(event);
    state = next;
  }
  return lost;
}

function after(state: AppraisalState, event: AppraisalEvent, disputeDays: number): AppraisalState {
  switch (event.act) {
    case 'accept':
    case 'correct':
      return {
        kind: 'decided',
        decision: event,
        disputeUntil: daysLater(event.at, disputeDays),
        isSent: false,
      };
    case 'ask':
      return { kind: 'asked', question: event, reply: null };
    case 'reply':
      return state.kind === 'asked' ? { ...state, reply: event } : state;
    case 'dispute':
      return state.kind === 'decided' && !isTooLate(event, state)
        ? { kind: 'disputed', decision: state.decision, dispute: event }
        : state;
    case 'notify':
      return state.kind === 'decided' && !state.isSent
        ? { ...state, disputeUntil: daysLater(event.at, disputeDays), isSent: true }
        : state;
    case 'settle':
      return { kind: 'settled', decision: event };
    case 'undo':
      return state;
    default:
      return event.act satisfies never;
  }
}

/** By the calendar day the commune wrote it. */
export const isTooLate = ({ at }: AppraisalEvent, { disputeUntil }: Decided): boolean =>
  at.slice(0, 10) > disputeUntil;

/** The calendar day, in the offset of the time itself, `days` later. */
export function daysLater(at: string, days: number): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** What the log says of one criterion of one hand-in, with what it says of all. */
export const eventsOn = (
  events: readonly AppraisalEvent[],
  claim: string,
  criterion: string,
): AppraisalEvent[] =>
  events.filter(
    event => event.claim === claim && (event.criterion === criterion || event.criterion === EVERY),
  );
