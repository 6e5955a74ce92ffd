import { sampleClaims } from '../engine/sample/claims';
import type { SampleParameters } from '../engine/sample/make-sample';
import { receivedRecord } from './claims';
import { indexOfRound } from './commune-index';
import type { SoiPapiDatabase } from './database';

/** Illustrative self-assessments and appraisals; what was there before goes. */
export async function putClaimsSample(db: SoiPapiDatabase, parameters: SampleParameters): Promise<void> {
  const { index, digest } = indexOfRound(undefined);
  const { claims, events } = sampleClaims(parameters, index, digest);
  await db.transaction('rw', db.claims, db.evidence, db.appraisals, async () => {
    for (const table of [db.claims, db.evidence, db.appraisals]) await table.clear();
    await db.claims.bulkPut(claims.map(receivedRecord));
    await db.appraisals.bulkPut([...events]);
  });
}
