import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSixDimensionYear } from '../../../indicators/editions/2011';
import { provinceName } from '../../../indicators/provinces';
import type { RawTable } from '../../engine/official/cell';
import type { ColumnRole } from '../../engine/official/headings';
import { acceptOfficial, type OfficialPreview, previewOfficial } from '../../engine/official/preview';
import type { OfficialProblem } from '../../engine/official/problem';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepOfficial, officialsOf } from '../../storage/officials';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { GoalpostsPart } from './goalposts-part';
import classes from './official.module.css';
import { PROBLEM_WORDS } from './problem-words';
import { YearField } from './year-field';

export interface ReadFile {
  readonly name: string;
  readonly table: RawTable;
  readonly sheet: string | null;
}

/** What was understood of a file, what is wrong with it, and the choice; until then nothing is stored. */
export function Preview({
  file,
  year,
  onYear,
  onKept,
  onCancel,
}: {
  readonly file: ReadFile;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onKept: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('province');
  const preview = useMemo(() => previewOfficial(file.table, year), [file, year]);
  return (
    <Card title={t('previewTitle')} aside={t('previewFile', { name: file.name })}>
      <YearField year={year} onYear={onYear} from={2011} />
      {isSixDimensionYear(year) && <p className={classes.hint}>{t('sixWhat')}</p>}
      <UnderstoodList preview={preview} sheet={file.sheet} />
      <Problems problems={preview.problems} />
      <GoalpostsPart table={file.table} year={year} />
      <Choice preview={preview} year={year} source={file.name} onKept={onKept} onCancel={onCancel} />
    </Card>
  );
}

const MANY = 12;

function UnderstoodList({
  preview,
  sheet,
}: {
  readonly preview: OfficialPreview;
  readonly sheet: string | null;
}) {
  const { t } = useTranslation('province');
  const { language } = useFormat();
  const { understood, entries, missing } = preview;
  if (!understood) return <p className={classes.refused}>{t('refused')}</p>;
  const names = missing.map(({ province }) => provinceName(province, language));
  return (
    <ul className={classes.understood}>
      <li>
        {t('previewYear', { year: understood.year, frame: understood.edition })}
        {sheet && `, ${t('previewSheet', { sheet })}`}
        {`, ${t(understood.level === 'sub-dimension' ? 'previewLevelSub' : 'previewLevelDim')}`}
      </li>
      <li>
        <strong>{t('previewProvinces', { n: entries.length })}</strong>
      </li>
      {names.length > 0 && (
        <li>{t('previewMissing', { n: names.length, list: names.slice(0, MANY).join(', ') })}</li>
      )}
      <li>
        <details>
          <summary>
            {t('previewColumns')} ({understood.layout.columns.length})
          </summary>
          <ul className={classes.columns}>
            {understood.layout.columns.map(({ index, heading, role }) => (
              <li key={index}>
                <ColumnWords heading={heading} role={role} />
              </li>
            ))}
          </ul>
        </details>
      </li>
    </ul>
  );
}

const ROLE_WORDS = {
  province: 'columnProvince',
  year: 'columnYear',
  code: 'columnCode',
  value: 'columnValue',
  other: 'columnOther',
} as const;

function ColumnWords({ heading, role }: { readonly heading: string; readonly role: ColumnRole }) {
  const { t } = useTranslation('province');
  const { labels } = useFormat();
  const meaning = () => {
    if (role.kind !== 'score') return t(ROLE_WORDS[role.kind]);
    if (role.code === 'total') return t('columnTotal');
    const dimension = labels.dimensions[role.code as keyof typeof labels.dimensions];
    return (dimension ?? labels.subDimensions[role.code])?.short ?? role.code;
  };
  return t('previewColumn', { heading: heading || '…', meaning: meaning() });
}

const SHOWN = 50;

function Problems({ problems }: { readonly problems: readonly OfficialProblem[] }) {
  const { t } = useTranslation('province');
  if (problems.length === 0)
    return (
      <p className={classes.fine}>
        <IconCircleCheck size={20} stroke={1.9} aria-hidden="true" /> {t('previewNoProblems')}
      </p>
    );
  return (
    <>
      <h3 className={classes.problemsTitle}>
        <IconAlertTriangle size={20} stroke={1.9} aria-hidden="true" />
        {t('previewProblems', { n: problems.length })}
      </h3>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section
        className={classes.problems}
        tabIndex={0}
        aria-label={t('previewProblems', { n: problems.length })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('problemRow')}</th>
              <th scope="col">{t('problemColumn')}</th>
              <th scope="col">{t('problemWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, i) => (
              <ProblemRow key={`${problem.reason}-${String(i)}`} problem={problem} />
            ))}
          </tbody>
        </table>
        {problems.length > SHOWN && <p>{t('problemsMore', { n: problems.length - SHOWN })}</p>}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </>
  );
}

function ProblemRow({ problem }: { readonly problem: OfficialProblem }) {
  const { t } = useTranslation('province');
  const { row, column, found, expected, reason } = problem;
  const values = { column: column ?? '', found: found ?? '', expected: expected ?? '' };
  return (
    <tr>
      <td>{row ?? t('none')}</td>
      <td>{column ?? t('none')}</td>
      <td>{t(PROBLEM_WORDS[reason], values)}</td>
    </tr>
  );
}

function Choice({
  preview,
  year,
  source,
  onKept,
  onCancel,
}: {
  readonly preview: OfficialPreview;
  readonly year: number;
  readonly source: string;
  readonly onKept: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('province');
  const [saving, setSaving] = useState(false);
  const db = database(dataset());
  const before = useLive(() => officialsOf(db, year), `officials/${year}`);
  const whole = acceptOfficial(preview, 'whole');
  const clean = whole ?? acceptOfficial(preview, 'row-wise');
  const keep = async () => {
    if (!clean) return;
    setSaving(true);
    await keepOfficial(db, clean, { source, at: new Date().toISOString(), replaces: 'year' });
    onKept(t('kept', { n: clean.entries.length, year }));
  };
  const replaced = before.state === 'ready' ? before.value.length : 0;
  return (
    <div className={classes.choice}>
      {clean && replaced > 0 && <p>{t('replaces', { n: replaced, year })}</p>}
      <div className={classes.buttons}>
        {clean && (
          <Button onClick={keep} loading={saving}>
            {t(whole ? 'keepAll' : 'keepClean', { n: clean.entries.length })}
          </Button>
        )}
        <Button variant="outline" onClick={onCancel}>
          {t('refuseAll')}
        </Button>
      </div>
    </div>
  );
}
