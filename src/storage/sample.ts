import { EDITION_2021 } from '../../indicators/editions/2021';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Response } from '../../surveys/response';
import { toSurveyData } from '../../surveys/survey-data';
import { KHANH_HOA_2021 } from '../engine/sample/khanh-hoa-2021';
import { KHANH_HOA_HISTORY } from '../engine/sample/khanh-hoa-history';
import { makeSample, SAMPLE, type SampleParameters, sampleRound } from '../engine/sample/make-sample';
import { SAMPLE_FRAME_SHA, sampleFrame } from '../engine/sample/sample-conduct';
import { sampleOutcomes } from '../engine/sample/sample-outcomes';
import { discardLocked } from './at-rest/lock';
import { putClaimsSample } from './claims-sample';
import { database, type InterviewRecord, type SoiPapiDatabase } from './database';
import { setDataset } from './device';
import { putFieldSample } from './field-sample';
import { keepFrame } from './frames';
import { putInterviews } from './interviews';
import { putPlanSample } from './plan-sample';

export { removeSample } from './datasets';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
/** Few, because each is made durable; enough to be seen to move. */
const BATCH = 160;

/**
 * Makes illustrative data in the database of their own and shows it from now on. Replaces earlier illustrative data;
 * the database of real rounds is not opened. Between batches the screen can breathe and the count is told.
 */
export async function openSample(
  onProgress: (done: number, of: number) => void = () => undefined,
  parameters: SampleParameters = SAMPLE,
): Promise<void> {
  const db = database('sample');
  await discardLocked(db);
  await db.transaction('rw', db.interviews, db.rounds, db.officials, db.tallies, async () => {
    for (const table of [db.interviews, db.rounds, db.officials, db.tallies]) await table.clear();
    await db.rounds.put(sampleRound(parameters, FRAME, `Khánh Hòa ${parameters.year}`));
    await db.officials.bulkPut(
      [...KHANH_HOA_HISTORY, KHANH_HOA_2021].map(year => ({
        ...year,
        values: { ...year.values },
        importedAt: CITED,
      })),
    );
  });
  await putFrameSample(db, parameters);
  await putPlanSample(db);
  await putClaimsSample(db, parameters);
  await Promise.all([db.reviews.clear(), db.backChecks.clear()]);
  const { conduct, ...round } = sampleRound(parameters, FRAME, `Khánh Hòa ${parameters.year}`);
  if (conduct) await putFieldSample(db, { ...round, conduct });
  const all: Response[] = [];
  let batch: InterviewRecord[] = [];
  let done = 0;
  for (const response of makeSample(parameters, FRAME)) {
    batch.push(recordOf(response));
    all.push(response);
    if (batch.length < BATCH) continue;
    done += batch.length;
    await putInterviews(db, batch);
    batch = [];
    onProgress(done, parameters.interviews);
  }
  await putInterviews(db, batch);
  await putOutcomes(db, all);
  onProgress(parameters.interviews, parameters.interviews);
  setDataset('sample');
}

/** The frame the illustrative round is drawn from, so that its draw can be repeated on the screen. */
async function putFrameSample(db: SoiPapiDatabase, parameters: SampleParameters): Promise<void> {
  await db.frames.clear();
  await keepFrame(db, sampleFrame(parameters), { name: 'Khung minh họa', sha: SAMPLE_FRAME_SHA, at: CITED });
}

/** What the phones would have told of the doors, as an office holds it. */
async function putOutcomes(db: SoiPapiDatabase, responses: readonly Response[]): Promise<void> {
  const records = sampleOutcomes(responses).map(parcel => ({
    id: `7${parcel.device.slice(1)}`, // of its own: the interview it was made from has that id
    versions: [
      {
        sha: SAMPLE_FRAME_SHA,
        wave: parcel.round,
        withdrawKey: null,
        origin: null,
        formKnown: true,
        content: { kind: 'outcome' as const, parcel },
        removed: null,
      },
    ],
    withdrawKeys: [],
    standing: 'outcome' as const,
  }));
  await db.dossiers.clear();
  await db.dossiers.bulkPut(records);
}

/** Day the figures of 2021 were cited in plan 305/KH-UBND. */
const CITED = '2022-08-08T00:00:00+07:00';

const recordOf = (response: Response): InterviewRecord => ({
  id: response.id,
  status: 'completed',
  round: response.round,
  questionnaire: response.questionnaire,
  place: response.place,
  language: response.language,
  startedAt: response.startedAt,
  updatedAt: response.completedAt,
  completedAt: response.completedAt,
  data: toSurveyData(HOUSEHOLD_2021, response.answers),
  position: { page: '', question: null },
  response,
});
