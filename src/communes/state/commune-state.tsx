import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { CommuneIndex } from '../../../indicators/commune-index';
import { editionById } from '../../../indicators/editions';
import { LABELS } from '../../../indicators/labels';
import type { Plan } from '../../../indicators/plan';
import { communeForm } from '../../../surveys/commune/form';
import { communeWording } from '../../../surveys/commune/wording';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Round } from '../../../surveys/round';
import { type SurveyJson, toSurveyData, toSurveyJson } from '../../../surveys/survey-js';
import type { AppraisalEvent } from '../../engine/communes/appraisal';
import { type CitizenFigure, type CitizenFigures, citizensAt } from '../../engine/communes/citizens';
import { type CommuneStanding, standingsOf } from '../../engine/communes/claims-of-round';
import { localTime } from '../../engine/local-time';
import type { RoundScores } from '../../engine/round/round-scores';
import { appraisalsOf } from '../../storage/appraisals';
import { claimsOfCommune } from '../../storage/claims';
import type { ClaimRecord } from '../../storage/claims-records';
import type { CommuneChoice } from '../../storage/commune-choice';
import { indexOfRound } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { knownPlans } from '../../storage/plans';
import { roundVersion } from '../../storage/tallies';
import { useLive } from '../../storage/use-live';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommuneNames } from '../../ui/use-commune-names';
import { ClaimSession, type DraftOf, newDraft } from '../claim/session';
import { useRoundScores } from './use-round-scores';

export interface CommuneState {
  readonly choice: CommuneChoice;
  readonly round: Round;
  /** The plan the round follows, of the product or of this device. */
  readonly plan: Plan | null;
  readonly name: string;
  readonly nameOf: (code: string) => string;
  readonly index: CommuneIndex;
  readonly digest: string;
  readonly form: Questionnaire;
  /** The form compiled to SurveyJS JSON in the language in use: what the inputs are drawn from. */
  readonly json: SurveyJson;
  readonly records: readonly ClaimRecord[];
  /** What counts of the hand-ins; null before the first. */
  readonly standing: CommuneStanding | null;
  /** The draft in work; null while only what was handed in is shown. */
  readonly session: ClaimSession | null;
  readonly beginVersion: () => void;
  readonly endDraft: () => void;
  readonly events: readonly AppraisalEvent[];
  readonly scores: RoundScores | null;
  /** Citizens' figures are being made. */
  readonly isBusy: boolean;
  readonly citizens: (level: string) => CitizenFigures | null;
  readonly citizensHere: (level: string) => CitizenFigure | undefined;
}

const Context = createContext<CommuneState | null>(null);

export function useCommune(): CommuneState {
  const state = useContext(Context);
  if (!state) throw new Error('useCommune outside CommuneProvider');
  return state;
}

async function readAll({ round, commune }: CommuneChoice) {
  const db = database(dataset());
  const [known, records, version, plans] = await Promise.all([
    db.rounds.get(round),
    claimsOfCommune(db, round, commune),
    roundVersion(db, round),
    knownPlans(db),
  ]);
  const events = await appraisalsOf(
    db,
    records.map(({ id }) => id),
  );
  const plan = plans.find(({ id }) => id === known?.plan) ?? null;
  return { round: known ?? null, records, events, version, plan };
}

/** Reads everything about the chosen commune, live. `gone`: the round is no longer on this device. */
export function CommuneProvider({
  choice,
  gone,
  children,
}: {
  readonly choice: CommuneChoice;
  readonly gone: ReactNode;
  readonly children: ReactNode;
}) {
  const live = useLive(() => readAll(choice), `commune/${dataset()}/${choice.round}/${choice.commune}`);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') throw live.error;
  const { round, ...rest } = live.value;
  if (round === null) return gone;
  return (
    <Filled choice={choice} round={round} {...rest}>
      {children}
    </Filled>
  );
}

interface FilledProps {
  readonly choice: CommuneChoice;
  readonly round: Round;
  readonly records: readonly ClaimRecord[];
  readonly events: readonly AppraisalEvent[];
  readonly version: string;
  readonly plan: Plan | null;
  readonly children: ReactNode;
}

function Filled({ choice, round, records, events, version, plan, children }: FilledProps) {
  const { language } = useClaimWords();
  const { index, digest } = indexOfRound(round);
  const form = useMemo(() => communeForm(index), [index]);
  const json = useMemo(() => {
    const nameIn = (lang: 'vi' | 'en') => (id: string) => LABELS[lang].subDimensions[id]?.name ?? id;
    return toSurveyJson(form, communeWording(index, { vi: nameIn('vi'), en: nameIn('en') }), language);
  }, [form, index, language]);
  const about = { ...choice, index: { id: index.id, version: index.version, digest } };
  const draft = useDraft(about, records, form);
  const handedIn = records.flatMap(({ response }) => (response ? [response] : []));
  const today = localTime(new Date()).slice(0, 10);
  const [standing = null] = standingsOf(handedIn, {
    today,
    ...(round.communeIndex?.unitChanges ? { changes: round.communeIndex.unitChanges } : {}),
  });
  const { scores, isBusy } = useRoundScores(round.id, version);
  const citizens = useMemo(() => figuresOf(scores, round), [scores, round]);
  const nameOf = useCommuneNames(round.province);
  const value: CommuneState = {
    choice,
    round,
    plan,
    name: nameOf(choice.commune),
    nameOf,
    index,
    digest,
    form,
    json,
    records,
    standing,
    ...draft,
    events,
    scores,
    isBusy,
    citizens,
    citizensHere: level => citizens(level)?.byCommune.get(choice.commune),
  };
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The draft there is, or a first one; after a hand-in none, until somebody asks for a new version. */
function useDraft(about: DraftOf, records: readonly ClaimRecord[], form: Questionnaire) {
  const [session, setSession] = useState(() => {
    const known = records.find(({ status }) => status === 'draft');
    if (known) return new ClaimSession(known);
    return records.length === 0 ? new ClaimSession(newDraft(about)) : null;
  });
  const { id, version, digest } = about.index;
  useEffect(() => session?.follow({ id, version, digest }), [session, id, version, digest]);
  const latest = records.filter(({ response }) => response).at(-1);
  return {
    session,
    beginVersion: () => {
      const data = latest?.response ? { ...toSurveyData(form, latest.response.answers) } : {};
      setSession(new ClaimSession(newDraft(about, latest && { ...latest, data })));
    },
    endDraft: () => setSession(null),
  };
}

/** Figures per level, each computed once. */
function figuresOf(scores: RoundScores | null, round: Round) {
  const edition = editionById(round.edition);
  const known = new Map<string, CitizenFigures>();
  return (level: string): CitizenFigures | null => {
    if (!scores || !edition) return null;
    const found = known.get(level);
    if (found) return found;
    const made = citizensAt(scores.communes, level, edition);
    known.set(level, made);
    return made;
  };
}
