import type { Round } from '../../surveys/round';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { formName } from '../exchange/document';
import { formsHere } from '../exchange/forms-here';
import type { HubAddress } from '../exchange/hub/address';
import type { PrivateKeys } from '../exchange/keys';
import {
  type Form,
  type RoundFile,
  type RoundFileProblem,
  type Supervisor,
  signRoundFile,
} from '../exchange/round-file';
import { communeFormOf } from '../storage/commune-index';
import type { SoiPapiDatabase } from '../storage/database';
import { acceptRound, roundFile } from '../storage/round-files';
import { judgeAgain } from './known-now';

/** What a person settles when a round goes out; dates as YYYY-MM-DD. */
export interface PublishSettings {
  readonly contactLeaves: boolean;
  readonly endsOn: string;
  readonly keepUntil: string;
  readonly supervisors: readonly Supervisor[];
  /** Where envelopes may go by themselves; absent: bundles only. */
  readonly hub?: HubAddress;
}

export type PublishProblem = RoundFileProblem | 'form-unknown' | 'dates-wrong';

/** Signs a stored round with its next issue number and keeps the file here, so that what comes back can be admitted. */
export async function publishRound(
  db: SoiPapiDatabase,
  round: Round,
  settings: PublishSettings,
  keys: PrivateKeys,
): Promise<Outcome<RoundFile, PublishProblem>> {
  const wanted = formName(round.questionnaire);
  const forms = formsHere().filter(({ form }) => form === wanted);
  if (forms.length === 0) return failed('form-unknown');
  if (!settings.endsOn || !settings.keepUntil || settings.keepUntil < settings.endsOn)
    return failed('dates-wrong');
  const before = await roundFile(db, round.id);
  const issue = (before?.body.issue ?? 0) + 1;
  const own = withIndexHistory(round, before?.body.round);
  const signed = signRoundFile(
    {
      issue,
      round: own,
      forms: withEarlier([...forms, communeFormOf(own)], before?.body.forms ?? []),
      ...settings,
      supervisors: [...settings.supervisors],
    },
    keys,
  );
  if (!signed.ok) return signed;
  await acceptRound(db, signed.value, { compared: true, at: new Date().toISOString() });
  await judgeAgain(db);
  return done(signed.value);
}

/** Earlier edits of the commune index that went out stay known, so that late self-assessments can be read by them. */
function withIndexHistory(round: Round, before: Round | undefined): Round {
  const last = before?.communeIndex;
  const known = before?.communeIndexBefore ?? [];
  const isNew = last && last.revision !== round.communeIndex?.revision;
  const all = isNew ? [...known, last] : known;
  return all.length === 0 ? round : { ...round, communeIndexBefore: [...all] };
}

/** Forms of earlier issues still count: phones and communes that have not the newest file go on with theirs. */
const withEarlier = (now: readonly Form[], before: readonly Form[]): Form[] => [
  ...now,
  ...before.filter(({ form }) => !now.some(one => one.form === form)),
];

/** "Khánh Hòa 2026" -> "Khánh-Hòa-2026-ban-1.papi-round.txt". */
export const roundFileName = ({ body }: RoundFile): string =>
  `${body.round.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-ban-${body.issue}.papi-round.txt`;
