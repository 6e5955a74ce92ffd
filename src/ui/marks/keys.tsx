import { OfficialMark, SelfMark, TargetMark } from './shapes';

/** The small pictures of a legend; the word stands beside them. */
export const SelfKey = () => (
  <svg width="30" height="16" aria-hidden="true">
    <SelfMark x={15} y={8} band={{ lower: 5, upper: 25 }} radius={5.4} />
  </svg>
);

export const OfficialKey = () => (
  <svg width="16" height="16" aria-hidden="true">
    <OfficialMark x={8} y={8} />
  </svg>
);

export const TargetKey = () => (
  <svg width="8" height="16" aria-hidden="true">
    <TargetMark x={4} y={8} height={13} />
  </svg>
);

export const SelfLineKey = () => (
  <svg width="26" height="14" aria-hidden="true">
    <rect y="1" width="26" height="12" fill="var(--self)" opacity=".26" />
    <line x2="26" y1="7" y2="7" stroke="var(--self)" strokeWidth="2.6" />
  </svg>
);

export const OfficialLineKey = () => (
  <svg width="24" height="10" aria-hidden="true">
    <line x2="24" y1="5" y2="5" stroke="var(--official)" strokeWidth="1.8" strokeDasharray="5 3.5" />
  </svg>
);

export const TargetTickKey = () => (
  <svg width="14" height="8" aria-hidden="true">
    <line x1="2" x2="12" y1="4" y2="4" stroke="var(--target)" strokeWidth="3.4" strokeLinecap="round" />
  </svg>
);
