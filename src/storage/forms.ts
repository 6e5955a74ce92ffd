import { isVersion } from '../../surveys/household/versions';
import type { KeptForm } from '../engine/round/known-forms';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import type { FormRecord } from './form-records';
import { withReopen } from './problems';

/** Keeps a version once, whole and for good: before the first interview is begun under it. */
export const keepForm = (db: SoiPapiDatabase, form: FormRecord): Promise<unknown> =>
  withReopen(db, () =>
    db.transaction('rw', db.forms, async () => {
      const isKept = (await db.forms.where('id').equals(form.id).count()) > 0;
      if (!isKept) await db.forms.add(form);
    }),
  );

/** The version an interview was begun under: by its digest, else the newest kept of that name; null where none is kept. */
export async function keptForm(
  db: SoiPapiDatabase,
  { form, questionnaire }: Pick<InterviewRecord, 'form' | 'questionnaire'>,
): Promise<FormRecord | null> {
  const exact = form === undefined ? undefined : await withReopen(db, () => db.forms.get(form));
  if (exact) return exact;
  const named = (await db.forms.toArray()).filter(one => isVersion(one.questionnaire, questionnaire));
  return named.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))[0] ?? null;
}

/** The versions kept on this device with the tables that code them, the newest first. */
export const keptCodings = async (db: SoiPapiDatabase): Promise<KeptForm[]> =>
  (await db.forms.toArray())
    .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .map(({ id, questionnaire, coding }) => ({ digest: id, questionnaire, coding }));
