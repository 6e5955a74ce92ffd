import type { AppraisalState } from '../../engine/communes/appraisal';
import classes from './claims.module.css';
import { useClaimWords } from './use-claim-words';

/** What either side has said about one criterion so far, in the order it was said. */
export function Told({ state, today }: { readonly state: AppraisalState; readonly today: string }) {
  const words = useClaimWords();
  const { t } = words;
  const lines = linesOf(state).filter(({ reason }) => reason !== '');
  return (
    <>
      {lines.map(({ id, by, reason }) => (
        <p key={id} className={classes.said}>
          <b>{by}:</b> {reason}
        </p>
      ))}
      {state.kind === 'decided' && state.decision.answer !== null && (
        <p className={classes.quiet}>
          {t(today <= state.disputeUntil ? 'disputeUntil' : 'disputePassed', {
            date: words.day(state.disputeUntil),
          })}
        </p>
      )}
    </>
  );
}

function linesOf(state: AppraisalState) {
  switch (state.kind) {
    case 'open':
      return [];
    case 'asked':
      return state.reply ? [state.question, state.reply] : [state.question];
    case 'decided':
    case 'settled':
      return [state.decision];
    case 'disputed':
      return [state.decision, state.dispute];
    default:
      return state satisfies never;
  }
}
