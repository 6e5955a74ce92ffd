import type { FrameProblem } from '../../surveys/sampling/frame';
import type { LogVerdict } from '../engine/sampling/draw-files';
import type { FrameFileProblem } from '../engine/sampling/frame-problem';
import type { FileProblem } from '../exchange/official-file';
import { round as en } from '../wording/en/round';
import { round as vi } from '../wording/vi/round';
import type { CliLanguage } from './texts';

interface Foot {
  readonly name: string;
  readonly sha: string;
  readonly communes: number;
  readonly villages: number;
  readonly seed: number;
  readonly generator: string;
}

/** What `papi draw` says. A language is one entry; what is wrong with a frame is said as the screens say it. */
export interface DrawTexts {
  readonly usage: string;
  readonly missing: (option: string) => string;
  readonly badSeed: (text: string) => string;
  readonly unknownDesign: (text: string, known: string) => string;
  readonly badDesign: (path: string, detail: string) => string;
  readonly cannotOpen: (path: string, detail: string) => string;
  readonly notJson: (path: string) => string;
  readonly notALog: (path: string) => string;
  readonly fileRefused: (path: string, problem: FileProblem) => string;
  readonly frameRefused: (path: string) => string;
  readonly problem: (problem: FrameFileProblem) => string;
  readonly more: (n: number) => string;
  readonly cannotDraw: (problems: readonly FrameProblem[]) => string;
  readonly head: (villages: number, communes: number) => string;
  readonly table: readonly string[];
  readonly foot: (foot: Foot) => string;
  readonly verdict: Readonly<Record<LogVerdict, (n: number) => string>>;
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** The parts both languages take from the screens' catalogue. */
function shared(words: typeof vi, row: string): Pick<DrawTexts, 'fileRefused' | 'problem' | 'cannotDraw'> {
  const column = (role: string) => words.column[role as keyof typeof words.column] ?? role;
  return {
    fileRefused: (path, problem) => {
      const key = problem.reason === 'encoding' ? problem.encoding : problem.reason;
      const at = problem.reason === 'broken-csv' ? problem.row : '';
      return `${fill(words.file.title, { name: path })}. ${fill(words.file[key], { row: at })}`;
    },
    problem: ({ reason, row: line, column: heading, found, expected }) => {
      const values = { found: found ?? '', column: heading ?? '', expected: expected ?? '' };
      const wanted = reason === 'column-missing' ? column(values.expected) : values.expected;
      const text = fill(words.problem[reason], { ...values, expected: wanted });
      return line === null ? text : `${row} ${line}: ${text}`;
    },
    cannotDraw: problems =>
      problems
        .map(({ reason, id, parent }) => {
          const inside = parent === null ? '' : fill(words.drawProblemIn, { name: parent });
          return fill(words.drawProblem[reason], { id, in: inside });
        })
        .join('\n'),
  };
}

export const DRAW_TEXTS: Readonly<Record<CliLanguage, DrawTexts>> = {
  vi: {
    ...shared(vi, 'Dòng'),
    usage:
      'Cách dùng: papi draw --frame thon.csv --design provincial-self-survey --seed 305 [--province 56] [--within 22366,22390] [--year 2026] [--json]\n' +
      'Kiểm lại biên bản: papi draw --frame thon.csv --check bien-ban.json',
    missing: option => `Thiếu ${option}.`,
    badSeed: text => `--seed cần một số nguyên, không phải “${text}”.`,
    unknownDesign: (text, known) => `Không có cách chọn mẫu “${text}”. Có: ${known}, hoặc một tệp .json.`,
    badDesign: (path, detail) => `${path}: không phải cách chọn mẫu hợp lệ (${detail}).`,
    cannotOpen: (path, detail) => `Không mở được ${path}: ${detail}`,
    notJson: path => `${path}: không phải JSON.`,
    notALog: path => `${path}: không phải biên bản rút thăm.`,
    frameRefused: path => `${path}: khung chưa dùng được.`,
    more: n => `  … còn ${n} chỗ nữa`,
    head: (villages, communes) => `Rút ${villages} thôn ở ${communes} xã`,
    table: ['xã', 'mã thôn', 'thôn', 'hộ', 'cơ hội', 'một hộ đại diện', 'chắc chắn'],
    foot: ({ name, sha, communes, villages, seed, generator }) =>
      `Khung: ${name}, ${communes} xã, ${villages} thôn, sha256 ${sha}\nHạt giống: ${seed} (${generator})`,
    verdict: {
      same: n => `Đúng: rút lại ra đúng ${n} thôn này.`,
      different: () => 'Sai: rút lại không ra như biên bản.',
      'other-frame': () => 'Khung này không phải khung ghi trong biên bản.',
      'other-generator': () => 'Biên bản dùng bộ sinh số khác.',
    },
  },
  en: {
    ...shared(en, 'Row'),
    usage:
      'Usage: papi draw --frame villages.csv --design provincial-self-survey --seed 305 [--province 56] [--within 22366,22390] [--year 2026] [--json]\n' +
      'Check a log: papi draw --frame villages.csv --check log.json',
    missing: option => `${option} is missing.`,
    badSeed: text => `--seed takes a whole number, not “${text}”.`,
    unknownDesign: (text, known) => `There is no design “${text}”. Known: ${known}, or a .json file.`,
    badDesign: (path, detail) => `${path}: not a valid design (${detail}).`,
    cannotOpen: (path, detail) => `Cannot open ${path}: ${detail}`,
    notJson: path => `${path}: not JSON.`,
    notALog: path => `${path}: not the log of a draw.`,
    frameRefused: path => `${path}: this frame cannot be used.`,
    more: n => `  … ${n} more`,
    head: (villages, communes) => `${villages} villages drawn in ${communes} communes`,
    table: ['commune', 'code', 'village', 'households', 'chance', 'a household stands for', 'certain'],
    foot: ({ name, sha, communes, villages, seed, generator }) =>
      `Frame: ${name}, ${communes} communes, ${villages} villages, sha256 ${sha}\nSeed: ${seed} (${generator})`,
    verdict: {
      same: n => `Same: drawing again gives these ${n} villages.`,
      different: () => 'Different: drawing again does not give what the log says.',
      'other-frame': () => 'This is not the frame the log names.',
      'other-generator': () => 'The log used another generator of numbers.',
    },
  },
};
