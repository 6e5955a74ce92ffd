import type { NoAnswer } from '../../../surveys/response';
import type { Entry } from './codebook';
import { MISSING_CODES } from './missing';
import { isNumeric, reasonsOf, type Variable } from './variable';

/** A field of a Frictionless table schema. */
interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'datetime';
  readonly title: string;
  readonly categories?: readonly { readonly value: number; readonly label: string }[];
  readonly missingValues?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean };
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly schema: TableSchema;
}

export interface PackageText {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO date-time of the export. */
  readonly created: string;
}

/** `datapackage.json`, Data Package v2 (datapackage.org). */
export const dataPackage = (text: PackageText, resources: readonly Resource[]) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  ...text,
  resources: resources.map(resource => ({
    ...resource,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  })),
});

/** Schema of a table of interviews; the reasons for no answer are missing values with their words. */
export const schemaOf = (
  entries: readonly Entry[],
  reasonWords: Readonly<Record<NoAnswer, string>>,
): TableSchema => ({
  fields: entries.map(entry => fieldOf(entry, reasonWords)),
  missingValues: [''],
  primaryKey: ['id'],
});

function fieldOf({ variable, label, codes }: Entry, words: Readonly<Record<NoAnswer, string>>): Field {
  const answers = codes.filter(({ missing }) => !missing);
  const reasons = reasonsOf(variable);
  return {
    name: variable.name,
    type: typeOf(variable),
    title: label,
    ...(answers.length > 0
      ? { categories: answers.map(({ code, label: said }) => ({ value: code, label: said })) }
      : {}),
    ...(reasons.length > 0
      ? {
          missingValues: [
            { value: '', label: '' },
            ...reasons.map(reason => ({ value: String(MISSING_CODES[reason]), label: words[reason] })),
          ],
        }
      : {}),
    ...(variable.name === 'id' ? { constraints: { required: true, unique: true } } : {}),
  };
}

function typeOf(variable: Variable): Field['type'] {
  if (!isNumeric(variable)) return variable.type === 'datetime' ? 'datetime' : 'string';
  return variable.type === 'decimal' ? 'number' : 'integer';
}

/** Schema of a plain table: names with their titles, no codes. */
export const plainSchema = (
  columns: readonly { readonly name: string; readonly title: string; readonly type: Field['type'] }[],
): TableSchema => ({ fields: columns, missingValues: [''] });
