import { z } from 'zod';
import { Round } from '../../surveys/round';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import type { Json } from './canonical';
import { HubAddress } from './hub/address';
import { type PrivateKeys, signingSeed } from './keys';
import { fingerprint, fingerprintWords, PublicKeys } from './public-keys';
import { type RecordProblem, readRecord, signRecord } from './signed-record';
import { type FileProblem, recordFile, recordLine } from './text-file';

/** A supervisor's own keys, vouched for by the province's signature: sees the own unit, reviews it. */
export const Supervisor = z.strictObject({ unit: z.string().min(1), keys: PublicKeys });
export type Supervisor = z.infer<typeof Supervisor>;

/** A questionnaire frozen for the round: its name and the digest of its definition (`valueDigest`). */
export const Form = z.strictObject({ form: z.string().min(1), formSha: z.string().regex(/^[0-9a-f]{64}$/) });
export type Form = z.infer<typeof Form>;

/**
 * What all devices of a wave agree on, signed by the province. `issue` counts corrections of one round.
 * `contactLeaves`: may names and phones leave the phone (sealed). `endsOn`, `keepUntil`: dates, for clearing phones and
 * for retention.
 */
export const RoundFileBody = z.strictObject({
  v: z.literal(1),
  issue: z.int().min(1),
  round: Round,
  keys: PublicKeys,
  supervisors: z.array(Supervisor),
  forms: z.array(Form).min(1),
  contactLeaves: z.boolean(),
  endsOn: z.iso.date(),
  keepUntil: z.iso.date(),
  /** Where envelopes may go by themselves. Absent: bundles only; bundles always work. */
  hub: HubAddress.optional(),
});
export type RoundFileBody = z.infer<typeof RoundFileBody>;

export interface RoundFile {
  readonly body: RoundFileBody;
  /** The file as it travels on; kept whole, so that its signature can be checked again. */
  readonly text: string;
}

export type RoundFileProblem = FileProblem | RecordProblem | 'signer-is-not-the-key' | 'office-differs';

/** Signs a round with the key it announces. */
export function signRoundFile(
  settings: Omit<RoundFileBody, 'v' | 'keys'>,
  keys: PrivateKeys,
): Outcome<RoundFile, RoundFileProblem> {
  const body = RoundFileBody.parse({ v: 1, keys: keys.public, ...settings });
  const text = recordFile('round', signRecord('round', body as Json, signingSeed(keys)).line);
  return readRoundFile(text);
}

/**
 * Reads a round file and checks it against itself: signed by the key it carries, of the province it is about. Whether
 * that key is the right one is for `meetRound` and a person's eyes.
 */
export function readRoundFile(text: string): Outcome<RoundFile, RoundFileProblem> {
  const line = recordLine('round', text);
  if (!line.ok) return line;
  const record = readRecord('round', line.value, RoundFileBody);
  if (!record.ok) return record;
  const { body, signer } = record.value;
  if (signer !== body.keys.signer) return failed('signer-is-not-the-key');
  if (body.keys.office !== body.round.province) return failed('office-differs');
  return done({ body, text: recordFile('round', line.value) });
}

export const roundWords = ({ body }: RoundFile): string[] => fingerprintWords(fingerprint(body.keys));

/** Which questionnaires an office knows: all those of its round files. */
export function formsOf(rounds: readonly RoundFileBody[]): (form: string, formSha: string) => boolean {
  const known = new Set(
    rounds.flatMap(({ forms }) => forms.map(({ form, formSha }) => `${form} ${formSha}`)),
  );
  return (form, formSha) => known.has(`${form} ${formSha}`);
}

/** Whose decisions count in these rounds. */
export const reviewersOf = (rounds: readonly RoundFileBody[], province: PublicKeys) => ({
  province: province.signer,
  supervisors: rounds.flatMap(({ supervisors }) => supervisors.map(({ keys }) => keys.signer)),
});
