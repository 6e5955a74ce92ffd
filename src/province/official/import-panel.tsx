import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet, IconKeyboard } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOfficialFile } from '../../exchange/official-file';
import { Card } from '../../ui/card';
import { FileNotice, type UnreadFile } from './file-notice';
import classes from './official.module.css';
import { Preview, type ReadFile } from './preview';
import { TypedForm } from './typed-form';
import { YearField } from './year-field';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'type' }
  | { readonly kind: 'unread'; readonly file: UnreadFile }
  | { readonly kind: 'read'; readonly file: ReadFile };

/** A file is read and shown before anything is stored; nothing half-imports. */
export function ImportPanel({
  province,
  firstYear,
  onKept,
}: {
  readonly province: string;
  readonly firstYear: number;
  readonly onKept: (words: string) => void;
}) {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [year, setYear] = useState(firstYear);
  const choose = () => setStep({ kind: 'choose' });
  const open = async (file: File) => {
    const read = await readOfficialFile(new Uint8Array(await file.arrayBuffer()));
    setYear(yearInName(file.name) ?? year);
    setStep(
      read.ok
        ? { kind: 'read', file: { name: file.name, table: read.table, sheet: read.sheet } }
        : { kind: 'unread', file: { name: file.name, problem: read.problem } },
    );
  };
  const kept = (words: string) => {
    choose();
    onKept(words);
  };
  if (step.kind === 'type')
    return (
      <TypedForm
        province={province}
        year={Math.max(2018, year)}
        onYear={setYear}
        onKept={kept}
        onCancel={choose}
      />
    );
  return (
    <>
      {step.kind === 'unread' && <FileNotice file={step.file} />}
      {step.kind === 'read' ? (
        <Preview file={step.file} year={year} onYear={setYear} onKept={kept} onCancel={choose} />
      ) : (
        <ChooseFile year={year} onYear={setYear} onFile={open} onType={() => setStep({ kind: 'type' })} />
      )}
    </>
  );
}

/** `2021.csv`, `papi-2021.xlsx`: a year in the name is only a first guess, shown and changeable. */
const yearInName = (name: string): number | null => {
  const found = /(?:^|\D)(20[1-4]\d)(?:\D|$)/.exec(name);
  return found ? Number(found[1]) : null;
};

function ChooseFile(props: {
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onFile: (file: File) => Promise<void>;
  readonly onType: () => void;
}) {
  const { t } = useTranslation('province');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void props.onFile(file);
  };
  return (
    <Card title={t('importTitle')}>
      <YearField year={props.year} onYear={props.onYear} from={2011} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button beside does the same */}
      <div
        className={`${classes.drop} ${over ? classes.over : ''}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={30} stroke={1.7} aria-hidden="true" />
        <span>
          {t('importDrop')} {t('importOr')}
        </span>
        <FileButton
          onChange={file => file && void props.onFile(file)}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          inputProps={{ 'aria-label': t('importPick') }}
        >
          {button => <Button {...button}>{t('importPick')}</Button>}
        </FileButton>
      </div>
      <p className={classes.hint}>{t('importHint')}</p>
      <Button
        variant="subtle"
        leftSection={<IconKeyboard size={21} stroke={1.9} aria-hidden="true" />}
        className={classes.typeInstead}
        onClick={props.onType}
      >
        {t('typeInstead')}
      </Button>
    </Card>
  );
}
