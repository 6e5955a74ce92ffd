import type { Questionnaire } from '../../../surveys/questionnaire';
import { companionOf } from '../../../surveys/survey-data';
import type { DigestBytes } from './derived-id';
import { foreignHeader, foreignReader } from './foreign-rows';
import { mappedReader, missingColumns } from './mapped-rows';
import type { Mapping } from './mapping';
import { interviewReader, KEY_COLUMNS, type ReadInterview } from './read-row';
import type { TableRow } from './records';

/** What a table is: who wrote it, and how its rows are read. Null where its columns have to be matched first. */
export interface Recognised {
  readonly kind: 'own' | 'odk-central' | 'kobo' | 'mapped';
  /** Name of the mapping, where one fits. */
  readonly name: string | null;
  readonly source: string;
  readonly read: (cells: TableRow, row: number) => ReadInterview;
  /** Is this question (or `field`) told by the table? */
  readonly covers: (name: string) => boolean;
}

/** Our own export first, then ODK and Kobo, then the first kept mapping all of whose columns are there. */
export function recognise(
  frame: { readonly questionnaire: Questionnaire; readonly digest: DigestBytes },
  { header, decimal }: { readonly header: readonly string[]; readonly decimal: '.' | ',' },
  mappings: readonly Mapping[],
): Recognised | null {
  if (KEY_COLUMNS.every(name => header.includes(name))) {
    const read = interviewReader(frame.questionnaire, header, decimal);
    return { kind: 'own', name: null, source: 'soi-papi', read, covers: name => header.includes(name) };
  }
  const foreign = foreignHeader(header, frame.questionnaire);
  if (foreign) {
    const read = foreignReader(frame, foreign);
    const covers = (name: string) => foreign.at.has(name) || foreign.at.has(companionOf(name));
    return { kind: foreign.source, name: null, source: foreign.source, read, covers };
  }
  const mapping = mappings.find(known => missingColumns(known, header).length === 0);
  if (!mapping) return null;
  return {
    kind: 'mapped',
    name: mapping.name,
    source: mapping.id,
    read: mappedReader(frame, mapping, header),
    covers: name => mapping.questions[name] !== undefined,
  };
}
