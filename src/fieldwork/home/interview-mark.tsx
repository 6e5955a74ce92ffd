import type { InterviewStatus } from '../../storage/database';

/** One mark per interview, told apart by shape as well as colour: full tick, half, dash. */
export function InterviewMark({ status }: { readonly status: InterviewStatus }) {
  if (status === 'completed')
    return (
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="10" fill="#1C6434" stroke="#1C6434" strokeWidth="2" />
        <path
          d="M6.200 11.200l3.100 3 6-6.400"
          stroke="#fff"
          strokeWidth="2.4"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  if (status === 'draft')
    return (
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="9.600" fill="#fff" stroke="#2C50A4" strokeWidth="2.2" />
        <path d="M11 4.400a6.600 6.600 0 0 1 0 13.200z" fill="#2C50A4" />
      </svg>
    );
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9.600" fill="#fff" stroke="#7A8691" strokeWidth="2" />
      <path d="M6.800 11h8.400" stroke="#566370" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
