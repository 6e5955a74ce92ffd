import type { Edition } from '../../../indicators/edition';
import type { Labels } from '../../../indicators/labels';
import { indicatorsOf } from '../../../surveys/code';
import type { NoAnswer } from '../../../surveys/response';
import type { Wording } from '../../../surveys/wording';
import { indicatorColumn } from './interview-variables';
import { MISSING_CODES } from './missing';
import { reasonsOf, type Variable } from './variable';

/** Words for columns that are neither a question nor an indicator, and for the reasons; from the catalogue of screens. */
export interface ExportWords {
  readonly columns: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<NoAnswer, string>>;
}

export interface CodeLabel {
  readonly code: number;
  readonly label: string;
  readonly missing: boolean;
}

/** A column with its words: what a codebook in any format is written from. */
export interface Entry {
  readonly variable: Variable;
  readonly label: string;
  readonly codes: readonly CodeLabel[];
}

export interface CodebookSource {
  readonly edition: Edition;
  readonly wording: Wording;
  readonly labels: Labels;
  readonly words: ExportWords;
}

/** The codebook of an export in one language. Throws where a word is missing: a label is never made up. */
export function codebookOf(variables: readonly Variable[], source: CodebookSource): readonly Entry[] {
  const label = labelling(source);
  return variables.map(variable => ({
    variable,
    label: label(variable),
    codes: codeLabels(variable, source),
  }));
}

function labelling({ edition, wording, labels, words }: CodebookSource): (variable: Variable) => string {
  const indicators = new Map(
    indicatorsOf(edition).map(indicator => [indicatorColumn(indicator), indicator.id]),
  );
  return ({ name }) => {
    const indicator = indicators.get(name);
    const found =
      indicator === undefined
        ? (wording.questions[name]?.title ?? words.columns[name])
        : labels.indicators[indicator];
    if (found === undefined) throw new Error(`codebookOf: no label for ${name}`);
    return found;
  };
}

function codeLabels(variable: Variable, { wording, words }: CodebookSource): CodeLabel[] {
  const answers = variable.type === 'code' ? optionLabels(variable.options, variable.codes, wording) : [];
  const reasons = reasonsOf(variable).map(reason => ({
    code: MISSING_CODES[reason],
    label: words.reasons[reason],
    missing: true,
  }));
  return [...answers, ...reasons];
}

const optionLabels = (set: string, codes: readonly number[], { options }: Wording): CodeLabel[] =>
  codes.map(code => {
    const label = options[set]?.[code];
    if (label === undefined) throw new Error(`codebookOf: no label for ${code} of ${set}`);
    return { code, label, missing: false };
  });
