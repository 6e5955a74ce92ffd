import type { HouseholdFace } from '../village/face';
import { InterviewMark } from './interview-mark';

/** One mark per household, told apart by shape: tick, half, clock, door left once, dash, empty ring. */
export function HouseholdMark({ face }: { readonly face: HouseholdFace }) {
  if (face === 'done') return <InterviewMark status="completed" />;
  if (face === 'open') return <InterviewMark status="draft" />;
  if (face === 'given-up' || face === 'replaced') return <InterviewMark status="refused" />;
  if (face === 'appointment')
    return (
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="9.600" fill="#fff" stroke="#6B4500" strokeWidth="2.2" />
        <path d="M11 6v5.400l3.200 2" stroke="#6B4500" strokeWidth="2.2" fill="none" strokeLinecap="round" />
      </svg>
    );
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle
        cx="11"
        cy="11"
        r="9.600"
        fill="#fff"
        stroke="#7A8691"
        strokeWidth="2"
        strokeDasharray={face === 'again' ? '4 3' : undefined}
      />
    </svg>
  );
}
