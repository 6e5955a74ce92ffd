import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { editionById } from '../../indicators/editions';
import type { Round } from '../../surveys/round';
import { countedResponse, standingOf } from '../engine/exchange/standing';
import { type Dialect, EXCEL_VI, RFC_4180 } from '../engine/interop/delimited';
import { rowsFor } from '../engine/interop/interview-row';
import { type Extent, interviewVariables } from '../engine/interop/interview-variables';
import { FILES, packageFiles } from '../engine/interop/package-files';
import { RecordBytes } from '../engine/interop/record-bytes';
import { rowFrameOf } from '../engine/interop/round-package';
import { frameCoder } from '../engine/round/coded';
import { householdFrame } from '../engine/round/household-frame';
import { scoreRound } from '../engine/round/score-round';
import { emptySums, takeInterview } from '../engine/round/sums';
import { counted } from '../engine/round/unscored';
import { exportWords } from '../exchange/tables/export-words';
import { interop as en } from '../wording/en/interop';
import { interop as vi } from '../wording/vi/interop';
import { Desk } from './exchange-common';
import { filled } from './exchange-texts';
import type { Io } from './io';
import { NdjsonStore } from './ndjson-store';
import { sayUnscored } from './unscored';
import { wordOf } from './word-of';

const WORDS = { vi, en };
/** Bytes that go to the disk at once. */
const PIECE = 1 << 16;

/** `papi export --store s.ndjson --round round.json --out folder [--excel] [--everything --reason "..."]`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, ['store', 'round', 'out', 'reason'], ['excel', 'everything']);
  const { round } = (await desk.round(desk.needed('round'))).body;
  const extent: Extent = desk.flags.has('everything') ? 'everything' : 'analysis';
  if (extent === 'everything') desk.needed('reason');
  const folder = desk.needed('out');
  await mkdir(folder, { recursive: true });
  const store = await NdjsonStore.open(desk.needed('store'));
  try {
    const n = await exportRound(desk, store, round, { folder, extent });
    desk.say(WORDS[desk.language].cli.exported, { n, folder });
    return 0;
  } finally {
    await store.close();
  }
}

async function exportRound(
  desk: Desk,
  store: NdjsonStore,
  round: Round,
  { folder, extent }: { folder: string; extent: Extent },
): Promise<number> {
  const edition = editionById(round.edition);
  if (edition === null) throw desk.refuse(WORDS[desk.language].cli.noEdition, { edition: round.edition });
  const frame = householdFrame(round, edition);
  const sums = emptySums(frame);
  const code = frameCoder(frame);
  for await (const response of responses(store, round.id))
    takeInterview(frame, sums, response, code(response));
  const variables = interviewVariables(frame.questionnaire, edition, extent);
  const row = rowsFor(rowFrameOf(frame, sums), variables);
  const names = variables.map(({ name }) => name);
  const table = async function* (dialect: Dialect) {
    const written = new RecordBytes(dialect);
    written.add(names);
    for await (const response of responses(store, round.id)) {
      if (sums.held.has(response.id)) continue;
      written.add(row(response));
      if (written.used > PIECE) yield written.take();
    }
    yield written.take();
  };
  await written(join(folder, FILES.interviews), table(RFC_4180));
  if (desk.flags.has('excel')) await written(join(folder, FILES.excel), table(EXCEL_VI));
  const t = (key: string, values = {}) => filled(wordOf(WORDS[desk.language], key), values);
  const { codebook, study, text } = exportWords(round, desk.language, t, new Date());
  const files = packageFiles({
    ...{ edition, variables, codebook, study, text },
    cases: sums.ids.size,
    scores: scoreRound(frame, sums),
    tally: sums.province,
    official: null,
  });
  for (const { name, pieces } of files) await written(join(folder, name), pieces);
  sayUnscored(desk, counted(sums.held.values()));
  return sums.ids.size;
}

async function* responses(store: NdjsonStore, round: string) {
  for await (const page of store.dossiers()) {
    for (const dossier of page) {
      const response = countedResponse(standingOf(dossier, store.decisionsAbout(dossier.id)));
      if (response?.round === round) yield response;
    }
  }
}

async function written(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const piece of pieces) await file.appendFile(piece);
  } finally {
    await file.close();
  }
}
