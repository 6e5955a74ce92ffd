import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS, type DimensionId, type ProvinceId } from '../../../indicators/ids';
import { provinceName } from '../../../indicators/provinces';
import { readCell } from '../../engine/official/cell';
import { acceptOfficial, type OfficialPreview, typedOfficial } from '../../engine/official/preview';
import type { OfficialProblem } from '../../engine/official/problem';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepOfficial, officialsOf } from '../../storage/officials';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import classes from './official.module.css';
import { PROBLEM_WORDS } from './problem-words';
import { YearField } from './year-field';

type Field = DimensionId | 'total';
type Typed = Readonly<Partial<Record<Field, string>>>;

/** Eight numbers by hand, comma or point; checked like a file of one province, and against the printed total if given. */
export function TypedForm({
  province,
  year,
  onYear,
  onKept,
  onCancel,
}: {
  readonly province: string;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onKept: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const name = provinceName(province, format.language);
  const preview = previewTyped(year, province, typed);
  const table = preview && acceptOfficial(preview, 'whole');
  const problems = tried && preview ? preview.problems : [];
  const db = database(dataset());
  const before = useLive(() => officialsOf(db, year), `officials/${year}`);
  const isThere = before.state === 'ready' && before.value.some(record => record.province === province);
  const keep = async () => {
    setTried(true);
    if (!table) return;
    await keepOfficial(db, table, {
      source: t('typedSource'),
      at: new Date().toISOString(),
      replaces: 'province',
    });
    onKept(t('kept', { n: 1, year }));
  };
  const field = (id: Field) => ({
    value: typed[id] ?? '',
    error: errorOf(id, typed, tried, problems) ? t(id === 'total' ? 'typeBadTotal' : 'typeBadNumber') : null,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [id]: event.currentTarget.value }),
    inputMode: 'decimal' as const,
  });
  return (
    <Card title={t('typeTitle')} aside={name}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          void keep();
        }}
      >
        <YearField year={year} onYear={onYear} />
        <div className={classes.eight}>
          {DIMENSION_IDS.map(id => (
            <TextInput key={id} label={format.labels.dimensions[id].short} {...field(id)} />
          ))}
        </div>
        <TextInput label={t('typeTotal')} {...field('total')} />
        <TypedSum typed={typed} />
        {isThere && <p className={classes.hint}>{t('typeReplaces', { province: name, year })}</p>}
        {problems.map(problem => (
          <p key={`${problem.reason}${problem.column}`} className={classes.refused} role="alert">
            {t(PROBLEM_WORDS[problem.reason], {
              column: problem.column ?? '',
              found: problem.found ?? '',
              expected: problem.expected ?? '',
            })}
          </p>
        ))}
        <div className={classes.buttons}>
          <Button type="submit">{t('typeKeep', { province: name, year })}</Button>
          <Button variant="outline" onClick={onCancel}>
            {t('refuseAll')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** Only a full set of eight is a result; the total is optional. */
function previewTyped(year: number, province: string, typed: Typed): OfficialPreview | null {
  if (!DIMENSION_IDS.every(id => isFilled(typed[id]))) return null;
  const cells = [...DIMENSION_IDS, ...(isFilled(typed.total) ? (['total'] as const) : [])];
  return typedOfficial(
    year,
    province as ProvinceId,
    Object.fromEntries(cells.map(id => [id, typed[id] ?? null])),
  );
}

function errorOf(id: Field, typed: Typed, tried: boolean, problems: readonly OfficialProblem[]): boolean {
  if (!tried) return false;
  if (id !== 'total' && !isFilled(typed[id])) return true;
  return problems.some(({ column, reason }) => column === id && reason !== 'total-sum');
}

/** The sum as it grows, so that a slip is seen before it is saved. */
function TypedSum({ typed }: { readonly typed: Typed }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  let sum = 0;
  for (const id of DIMENSION_IDS) {
    const cell = readCell(typed[id]);
    if (cell.kind !== 'number') return null;
    sum += cell.value;
  }
  return <p className={classes.hint}>{t('typeCheck', { sum: format.points(sum) })}</p>;
}
