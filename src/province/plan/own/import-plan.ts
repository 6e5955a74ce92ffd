import { Plan } from '../../../../indicators/plan';
import { draftOf, type PlanDraft } from '../../../engine/plan/own-plan';
import { readPlanTable } from '../../../engine/plan/plan-table';
import type { TableProblem } from '../../../engine/plan/task-table';
import { type FileProblem, readOfficialFile } from '../../../exchange/official-file';
import { decodeText } from '../../../exchange/text-encoding';

/** Words for a file that is no table at all. */
export type UnreadWord =
  | 'fileEmpty'
  | 'fileBroken'
  | 'fileOldExcel'
  | 'fileNotATable'
  | 'fileTooLarge'
  | 'fileTcvn'
  | 'fileVni'
  | 'fileNotUnicode'
  | 'fileBrokenCsv'
  | 'fileNotAPlan';

export type UnreadPlan =
  | { readonly kind: 'file'; readonly name: string; readonly word: UnreadWord }
  | { readonly kind: 'table'; readonly name: string; readonly problems: readonly TableProblem[] };

type ReadPlan =
  | { readonly ok: true; readonly draft: PlanDraft }
  | { readonly ok: false; readonly unread: UnreadPlan };

/** A plan's data file (JSON) or a table of its columns, as a draft to look at; nothing is stored yet. */
export async function readPlanFile(file: File, draft: PlanDraft): Promise<ReadPlan> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.normalize('NFC');
  if (bytes[0] === 0x7b || name.toLowerCase().endsWith('.json')) return readJson(bytes, name);
  const read = await readOfficialFile(bytes);
  if (!read.ok) return { ok: false, unread: { kind: 'file', name, word: fileWord(read.problem) } };
  const { draft: made, problems } = readPlanTable(read.table, draft);
  return problems.length === 0
    ? { ok: true, draft: made }
    : { ok: false, unread: { kind: 'table', name, problems } };
}

function readJson(bytes: Uint8Array, name: string): ReadPlan {
  const decoded = decodeText(bytes);
  const plan = decoded.ok ? parsePlan(decoded.text) : null;
  return plan === null
    ? { ok: false, unread: { kind: 'file', name, word: 'fileNotAPlan' } }
    : { ok: true, draft: draftOf(plan) };
}

function parsePlan(text: string): Plan | null {
  try {
    const { success, data } = Plan.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** Why a file is no table. */
export function fileWord(problem: FileProblem): UnreadWord {
  switch (problem.reason) {
    case 'empty-file':
      return 'fileEmpty';
    case 'broken-xlsx':
      return 'fileBroken';
    case 'old-excel':
      return 'fileOldExcel';
    case 'not-a-table':
      return 'fileNotATable';
    case 'too-large':
      return 'fileTooLarge';
    case 'broken-csv':
      return 'fileBrokenCsv';
    case 'encoding':
      return problem.encoding === 'tcvn3'
        ? 'fileTcvn'
        : problem.encoding === 'vni'
          ? 'fileVni'
          : 'fileNotUnicode';
    default:
      return problem satisfies never;
  }
}
