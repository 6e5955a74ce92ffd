import { expect, type Page } from '@playwright/test';
import { COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import { questionOf } from '../../../surveys/commune/form';
import { companionOf } from '../../../surveys/survey-js';

export const CRITERIA = criteriaOf(COMMUNE_INDEX);

export { openSample } from '../support/sample';

/** The communes' side, with this commune of the illustrative round chosen. */
export async function openCommune(page: Page, name: string): Promise<void> {
  await page.goto('./#/xa');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A page without a draft: every criterion is met or at its target; `except` leaves these out. */
export const fullAnswers = (except: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(
    CRITERIA.filter(({ id }) => !except.includes(id)).map(({ id, rule }) => {
      const name = questionOf(id);
      if (rule.kind === 'share') return [name, '100'];
      if (rule.kind === 'count') return [name, String(rule.target)];
      return rule.kind === 'deadline' ? [name, 1] : [name, 2];
    }),
  );

export { companionOf };

/** Puts answers into the draft on the device, as if they had been typed; the page is opened anew. */
export async function fillDraft(
  page: Page,
  commune: string,
  data: Record<string, unknown>,
  database = 'soi-papi-minh-hoa',
): Promise<void> {
  await page.evaluate(
    async ({ commune, data, database }) => {
      const opened = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const db = await opened(indexedDB.open(database));
      const store = db.transaction('claims', 'readwrite').objectStore('claims');
      const all = (await opened(store.getAll())) as { commune: string; status: string; data: object }[];
      const draft = all.find(one => one.commune === commune && one.status === 'draft');
      if (!draft) throw new Error('no draft');
      draft.data = { ...data, ...draft.data };
      await opened(store.put(draft));
      db.close();
    },
    { commune, data, database },
  );
  await page.reload();
}
