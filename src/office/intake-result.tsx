import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fingerprintWords } from '../exchange/public-keys';
import type { IntakeRecord } from '../storage/office-records';
import { Card } from '../ui/card';
import { Chip, type ChipTone } from '../ui/chip';
import type { FileResult, IntakeResult } from './intake';
import classes from './office.module.css';

const TONES = {
  stored: 'ok',
  duplicate: 'mute',
  quarantined: 'warn',
  withdrawn: 'mute',
  wrongKey: 'warn',
  refused: 'error',
  missing: 'error',
  withdrawals: 'info',
  decisions: 'info',
  outcomes: 'info',
  replies: 'info',
} as const satisfies Partial<Record<keyof IntakeRecord, ChipTone>>;

const WORDS = {
  stored: 'office.countStored',
  duplicate: 'office.countDuplicate',
  quarantined: 'office.countQuarantined',
  withdrawn: 'office.countWithdrawn',
  wrongKey: 'office.countWrongKey',
  refused: 'office.countRefused',
  missing: 'office.countMissing',
  withdrawals: 'office.countWithdrawals',
  decisions: 'office.countDecisions',
  outcomes: 'office.countOutcomes',
  replies: 'office.countReplies',
} as const satisfies Record<keyof typeof TONES, string>;

type Counted = keyof typeof TONES;
const ALWAYS: readonly Counted[] = ['stored', 'duplicate', 'quarantined', 'wrongKey'];

/** n mới, n trùng, n cần người xem, n không mở được; the rest only where there is some. */
export function CountChips({
  record,
  brief = false,
}: {
  readonly record: Pick<IntakeRecord, Counted>;
  readonly brief?: boolean;
}) {
  const { t } = useTranslation('exchange');
  const shown = (Object.keys(TONES) as Counted[]).filter(
    name => record[name] > 0 || (!brief && ALWAYS.includes(name)),
  );
  return (
    <span className={classes.chips}>
      {shown.map(name => (
        <Chip key={name} tone={record[name] > 0 ? TONES[name] : 'mute'}>
          {t(WORDS[name], { count: record[name] })}
        </Chip>
      ))}
    </span>
  );
}

/** What became of each file, in plain words. */
export function IntakeSummary({
  result,
  children,
}: {
  readonly result: IntakeResult;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('exchange');
  const total = sumOf(result.files.map(({ record }) => record));
  const isFine = result.files.every(({ end }) => end.kind === 'finished');
  return (
    <Card title={result.stopped ? t('office.intakeStop') : t('office.intakeDone')}>
      <div className={classes.stack} aria-live="polite">
        {result.stopped && <p className={classes.text}>{t('office.intakeStopped')}</p>}
        {isFine && <CountChips record={total} />}
        {[...result.foreign].map(([round, count]) => (
          <p key={round} className={classes.text}>
            {t('office.foreign', { count, round })}
          </p>
        ))}
        {children}
      </div>
      <ul className={classes.files}>
        {result.files.map(file => (
          <FileLine key={file.record.id} file={file} />
        ))}
      </ul>
    </Card>
  );
}

function sumOf(records: readonly IntakeRecord[]): Pick<IntakeRecord, Counted> {
  const names = Object.keys(TONES) as Counted[];
  return Object.fromEntries(
    names.map(name => [name, records.reduce((sum, record) => sum + record[name], 0)]),
  ) as Pick<IntakeRecord, Counted>;
}

function FileLine({ file: { record, end, complete, other } }: { readonly file: FileResult }) {
  const { t } = useTranslation('exchange');
  const foreignKeys = [...new Set(record.problems.flatMap(({ keyFp }) => (keyFp === null ? [] : [keyFp])))];
  const isFine = end.kind === 'finished' && complete !== false;
  return (
    <li>
      <div
        className={classes.file}
        role={end.kind === 'refused' || end.kind === 'later' ? 'alert' : undefined}
      >
        <div className={classes.row}>
          {isFine ? (
            <IconCircleCheck size={22} stroke={1.9} color="var(--la-700)" aria-hidden="true" />
          ) : (
            <IconAlertCircle size={22} stroke={1.9} color="var(--gach-700)" aria-hidden="true" />
          )}
          <b>{record.file}</b>
          {record.from && <span>{t('office.fileFrom', { from: record.from })}</span>}
        </div>
        {end.kind === 'refused' && (
          <p>
            {t('office.fileRefused')}: {t(`reason.${other ?? end.reason}`)}
          </p>
        )}
        {end.kind === 'later' && (
          <p>
            {t('office.fileLater')}: {t(`reason.${end.reason}`)}
          </p>
        )}
        {end.kind !== 'refused' && <CountChips record={record} brief />}
        {record.missing > 0 && <p>{t('office.fileCut', { count: record.missing })}</p>}
        {record.missing === 0 && complete === false && <p>{t('office.fileOdd')}</p>}
        {foreignKeys.map(print => (
          <p key={print}>
            {t('office.wrongKeyOf', { words: fingerprintWords(print).slice(0, 4).join(' ') })}{' '}
            {t('office.wrongKeyText')}
          </p>
        ))}
        <ProblemLines problems={record.problems} />
      </div>
    </li>
  );
}

function ProblemLines({ problems }: Pick<IntakeRecord, 'problems'>) {
  const { t } = useTranslation('exchange');
  if (problems.length === 0) return null;
  return (
    <details>
      <summary>{t('office.problemsTitle')}</summary>
      <ol className={classes.problems}>
        {problems.map(({ line, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have two problems
          <li key={at}>
            {t('office.problemLine', { line })}: {t(`reason.${reason}`)}
          </li>
        ))}
      </ol>
    </details>
  );
}
