import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileProblem } from '../../exchange/official-file';
import { StateCard } from '../../ui/state-card';

export interface UnreadFile {
  readonly name: string;
  readonly problem: FileProblem;
}

const TEXT = {
  'empty-file': 'fileEmpty',
  'broken-xlsx': 'fileBrokenXlsx',
  'old-excel': 'fileOldExcel',
  'not-a-table': 'fileNotATable',
  'too-large': 'fileTooLarge',
  encoding: 'fileEncoding',
  'broken-csv': 'fileBrokenCsv',
} as const satisfies Record<FileProblem['reason'], string>;

/** The file is no table: what happened, what was kept, what to do. */
export function FileNotice({ file: { name, problem } }: { readonly file: UnreadFile }) {
  const { t } = useTranslation('province');
  const row = problem.reason === 'broken-csv' ? problem.row : '';
  const encoding = problem.reason === 'encoding' ? problem.encoding.toUpperCase() : '';
  return (
    <StateCard
      tone="error"
      icon={<IconFileAlert size={26} stroke={1.9} aria-hidden="true" />}
      title={t('fileProblemTitle', { name })}
      text={`${t(TEXT[problem.reason], { row, encoding })} ${t('fileKept')}`}
    />
  );
}
