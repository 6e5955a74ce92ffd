import { beforeAll, describe, expect, it } from 'vitest';
import { sealInterview } from '../../src/exchange/seal';
import { codeFor } from '../../src/exchange/unlock-code';
import { sealedBundle, stillKept, unlockRequest } from '../../src/fieldwork/lock/forgotten-work';
import {
  lockOf,
  mendRecovery,
  newSecret,
  setLock,
  unlock,
  unlockByCode,
} from '../../src/storage/at-rest/lock';
import { dropKey } from '../../src/storage/at-rest/open-key';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { getInterview, putInterviews } from '../../src/storage/interviews';
import { keepSealed } from '../../src/storage/outbox';
import { acceptRound } from '../../src/storage/round-files';
import { makeOffice, type Office, responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from './support';

const AT = '2026-11-22T08:00:00+07:00';
const QUICK = { at: AT, iterations: 10 };
let office: Office;
beforeAll(async () => {
  office = await makeOffice('P37');
});

/** A phone whose interviewer has forgotten the secret. */
async function forgottenPhone(): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  await putInterviews(db, [interview(1, { data: { q12: 3 } })]);
  const envelope = await sealInterview(responseOf(1), office.round, { vol: 'v', withdrawKey: null });
  await keepSealed(db, envelope, { withdrawKey: null, at: AT });
  await setLock(db, '270594', QUICK);
  dropKey(db.name);
  return db;
}

/** What the province reads out for the file of this phone. */
async function readOut(db: SoiPapiDatabase): Promise<string> {
  const lock = await lockOf(db);
  const request = lock && unlockRequest(lock);
  const code = await codeFor(request?.text ?? '', [office.made.keys.identity]);
  if (!code.ok) throw new Error(code.problem);
  return code.value;
}

describe('a forgotten secret', () => {
  it('is opened by the province once; then a new one is set and the old code is void', async () => {
    const db = await forgottenPhone();
    const code = await readOut(db);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
    expect(await unlockByCode(db, 'AAAA-BBBB-CCCC-DDDD')).toBe(false);
    expect(await unlockByCode(db, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    expect((await getInterview(db, interview(1).id))?.data).toEqual({ q12: 3 });
    await newSecret(db, '805316', 10);
    dropKey(db.name);
    expect(await unlockByCode(db, code)).toBe(false);
    expect(await unlock(db, '270594', new Date(AT))).toMatchObject({ kind: 'wrong' });
    expect(await unlock(db, '805316', new Date(AT))).toEqual({ kind: 'open' });
    expect(await readOut(db)).not.toBe(code);
  });

  it('costs no finished interview: what was sealed to the province leaves a locked phone', async () => {
    const db = await forgottenPhone();
    expect(await stillKept(db)).toEqual({ drafts: 1, completed: 0, sealed: 1 });
    const { files, ids } = await sealedBundle(db);
    expect(ids).toEqual([responseOf(1).id]);
    expect(files).toHaveLength(1);
  });

  it('has no way back where no province was known, until a round is accepted', async () => {
    const db = freshDatabase();
    await setLock(db, '270594', QUICK);
    expect(await lockOf(db)).toMatchObject({ recovery: null });
    await acceptRound(db, office.file, { compared: true, at: AT });
    await mendRecovery(db, 10);
    dropKey(db.name);
    expect(await unlockByCode(db, await readOut(db))).toBe(true);
  });
});
