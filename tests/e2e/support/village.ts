import { expect, type Page } from '@playwright/test';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { Round } from '../../../surveys/round';

/** An accepted round of two villages in a real commune; four households drawn, two reserves, three visits. */
export const VILLAGE_ROUND: Round = Round.parse({
  id: 'e2e-2026',
  name: 'Khảo sát thử 2026',
  province: '56',
  year: 2026,
  edition: '2021',
  plan: null,
  questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
  weightUnit: 1,
  seed: 305,
  certaintyCommunes: [],
  synthetic: false,
  conduct: {
    minimumAge: 18,
    design: {
      id: 'e2e',
      readAt: 'commune',
      stages: [{ unit: 'village', method: 'pps', take: 2, seat: false, stratified: false }],
      households: { drawn: 4, replacements: 2, quota: 3 },
      selfWeighting: true,
      source: { provenance: 'inferred', text: 'made up for this test' },
    },
    villages: ['Thôn Đông', 'Thôn Tây'].map((name, at) => ({
      id: `V${at + 1}`,
      commune: '22651',
      name,
      steps: [{ unit: 'village', id: `V${at + 1}`, probability: 0.5, certainty: false, stratum: null }],
      probability: 0.5,
      households: null,
    })),
    respondentRule: 'random-adult',
    visits: 3,
    consent: { version: 'e2e-1', controller: 'Mặt trận xã', reach: '0258 000 000', words: null },
    backChecks: 0.1,
    lock: false,
  },
});

/** Puts an accepted round into the phone's database, past the file and its signature, and opens the list anew. */
export async function acceptRound(page: Page, round: Round = VILLAGE_ROUND): Promise<void> {
  await page.evaluate(
    record =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rounds', 'readwrite');
          writing.objectStore('rounds').put(record);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    round,
  );
  await page.reload();
}

/** All records of a table of the phone's own database. */
export const tableOf = <T>(page: Page, table: string): Promise<T[]> =>
  page.evaluate(
    name =>
      new Promise<never[]>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result as never[]);
          };
        };
      }),
    table,
  ) as Promise<T[]>;

/** Lists households one by one, as a walk through the village does. */
export async function listHouseholds(page: Page, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await page.getByRole('textbox', { name: `Tên gọi ngắn của hộ ${n}`, exact: true }).fill(`nhà số ${n}`);
    await page.getByRole('button', { name: `Hộ ${n}`, exact: true }).click();
  }
  await expect(page.getByText(`Đã ghi ${count} hộ.`)).toBeVisible();
}

/** From the list of the day into a village, its households listed and drawn. */
export async function drawVillage(page: Page, village: string, count: number): Promise<void> {
  await page.getByRole('link', { name: village }).click();
  await listHouseholds(page, count);
  await page.getByRole('button', { name: 'Ghi đủ rồi' }).click();
  await page.getByRole('main').getByText('Máy rút từ').waitFor();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Rút thăm' }).click();
  await expect(page.getByText('hộ dự phòng. Hết lượt')).toBeVisible();
}

/** Notes that nobody was there. */
export async function noteAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Không có ai ở nhà' }).click();
  await page.getByRole('button', { name: 'Ghi lại' }).click();
}

/** Somebody is there: adults counted, the one named is asked. */
export async function meetRespondent(page: Page, adults: number): Promise<void> {
  await page.getByRole('button', { name: 'Gặp được người trong hộ' }).click();
  await page.getByRole('button', { name: `${adults} người`, exact: true }).click();
  await expect(page.getByText(`Máy rút ngẫu nhiên trong ${adults} người lớn`)).toBeVisible();
}

/** From the respondent to the first question. */
export async function beginHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu phỏng vấn' }).click();
  await expect(page.getByText('Chọn đúng người trả lời')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
}
