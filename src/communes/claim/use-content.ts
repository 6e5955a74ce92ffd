import { useMemo, useSyncExternalStore } from 'react';
import type { ClaimScore } from '../../../scoring/commune-rank/claim-score';
import type { EvidenceItem } from '../../../surveys/commune/claim';
import type { Answers } from '../../../surveys/response';
import { toSurveyData } from '../../../surveys/survey-js';
import { readableAnswers, scoreOf } from '../../engine/communes/claim';
import { type CommuneState, useCommune } from '../state/commune-state';

/** What is on the screen: the draft in work, else what was handed in. */
export interface ClaimOnScreen {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
  readonly evidence: readonly EvidenceItem[];
  readonly notes: Readonly<Record<string, string>>;
  readonly score: ClaimScore;
  readonly isDraft: boolean;
}

const NOTHING = { raw: {}, evidence: [], notes: {} };
const never = (): (() => void) => () => undefined;

export function useContent(): ClaimOnScreen {
  const state = useCommune();
  const { session, form, index } = state;
  const record = useSyncExternalStore(session?.subscribe ?? never, () => session?.record() ?? null);
  const shown = useMemo(
    () => (record ? { raw: record.data, evidence: record.evidence, notes: record.notes } : handedIn(state)),
    [record, state],
  );
  return useMemo(() => {
    const answers = readableAnswers(form, shown.raw);
    const { evidence } = shown;
    return { ...shown, answers, score: scoreOf(index, { answers, evidence }), isDraft: record !== null };
  }, [form, index, shown, record]);
}

function handedIn({ standing, form }: CommuneState) {
  if (standing === null) return NOTHING;
  const { answers, claim } = standing.current;
  return {
    raw: toSurveyData(form, answers),
    evidence: claim.evidence,
    notes: Object.fromEntries(claim.notes.map(({ criterion, text }) => [criterion, text])),
  };
}
