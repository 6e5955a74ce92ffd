import {
  applyEdits,
  COMMUNE_INDEX,
  type CommuneIndex,
  type EditProblem,
} from '../../indicators/commune-index';
import type { CommuneIndexEdits } from '../../indicators/commune-index/edits';
import type { Round } from '../../surveys/round';
import { noEdits } from '../engine/communes/index-edits';
import { formOfIndex, indexDigest } from '../exchange/commune-forms';
import type { Form } from '../exchange/round-file';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** The index of a round with the digest of its content, and edits that met nothing. */
export interface RoundIndex {
  readonly index: CommuneIndex;
  readonly digest: string;
  readonly problems: readonly EditProblem[];
}

const made = new Map<string, RoundIndex>();

/** The commune index as a round has it. */
export function indexOfRound(round: Pick<Round, 'communeIndex'> | undefined): RoundIndex {
  const key = JSON.stringify(round?.communeIndex ?? null);
  const known = made.get(key);
  if (known) return known;
  const { index, problems } = applyEdits(COMMUNE_INDEX, round?.communeIndex);
  const fresh = { index, problems, digest: indexDigest(index) };
  made.set(key, fresh);
  return fresh;
}

/** What a round file must freeze so that communes can hand in sealed self-assessments. */
export function communeFormOf(round: Pick<Round, 'id' | 'communeIndex'>): Form {
  const { form, formSha } = formOfIndex(indexOfRound(round).index);
  return { form, formSha };
}

/** Keeps the edits of a round; the revision goes up with each, so that no two contents share a version. */
export const putIndexEdits = (
  db: SoiPapiDatabase,
  round: string,
  edit: (known: CommuneIndexEdits) => CommuneIndexEdits,
): Promise<number> =>
  withReopen(db, () =>
    db.rounds
      .where('id')
      .equals(round)
      .modify(record => {
        const known = record.communeIndex ?? noEdits(COMMUNE_INDEX);
        record.communeIndex = { ...edit(known), revision: known.revision + 1 };
      }),
  );
