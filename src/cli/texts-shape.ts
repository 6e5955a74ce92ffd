import type { DimensionId } from '../../indicators/ids';
import type { Goal } from '../../indicators/plan';
import type { OfficialProblem, OfficialProblemReason } from '../engine/official/problem';
import type { OfficialResult } from '../engine/official/results';
import type { FileProblem } from '../exchange/official-file';

export type CliLanguage = 'vi' | 'en';

/** Names the goal texts need, in the language of the catalogue. */
export interface GoalWords {
  readonly points: (value: number) => string;
  readonly group: (id: 'highest' | 'upperMiddle' | 'lowerMiddle' | 'lowest') => string;
  readonly dimensions: (ids: readonly DimensionId[]) => string;
}

/** Everything the command line says. A language is one file of this shape. */
export interface Texts {
  readonly usage: string;
  readonly unknownCommand: (name: string) => string;
  readonly badArguments: (detail: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingOption: (option: string) => string;
  readonly badLanguage: (language: string) => string;
  readonly notAYear: (text: string) => string;
  readonly unknownEdition: (text: string, known: string) => string;
  readonly unknownPlan: (id: string, known: string) => string;
  readonly missingPlan: (known: string) => string;
  readonly unknownProvince: (text: string) => string;
  readonly provinceNotInFile: (province: string, path: string) => string;
  readonly planOfOtherEdition: (plan: string, planEdition: string, year: number, edition: string) => string;
  readonly cannotOpen: (path: string, detail: string) => string;
  readonly fileRefused: (path: string, reason: string) => string;
  readonly tableRefused: (path: string, problems: number) => string;
  readonly rowsSkipped: (path: string, problems: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly rowWiseHint: string;
  readonly nothingLeft: (path: string) => string;
  readonly file: Readonly<Record<Exclude<FileProblem['reason'], 'encoding' | 'broken-csv'>, string>>;
  readonly encoding: Readonly<Record<'tcvn3' | 'vni' | 'unknown' | 'binary', string>>;
  readonly brokenCsv: (row: number) => string;
  readonly place: (row: number | null, column: string | null) => string;
  readonly problem: Readonly<Record<OfficialProblemReason, (problem: OfficialProblem) => string>>;
  readonly withheld: Readonly<Record<Exclude<OfficialResult['withheld'], null>, string>>;
  readonly editions: readonly string[];
  readonly carriedEdition: (year: number, years: string) => string;
  readonly planTitle: (number: string, province: string, date: string, year: number) => string;
  readonly planTable: readonly string[];
  readonly total: string;
  readonly goals: string;
  readonly tasks: (count: number) => string;
  readonly roundingNote: (what: string, stated: string, sum: string) => string;
  readonly goal: Readonly<{
    [K in Goal['kind']]: (goal: Extract<Goal, { kind: K }>, words: GoalWords) => string;
  }>;
  readonly officialTitle: (year: number, edition: string, complete: number, all: number) => string;
  readonly partialFile: (complete: number) => string;
  readonly officialTable: readonly string[];
  readonly onCut: string;
  readonly gapTitle: (plan: string, province: string, year: number) => string;
  readonly gapTable: readonly string[];
  readonly met: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
}
