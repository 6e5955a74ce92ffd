import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Frame, villagesIn } from '../../engine/sampling/frame-data';
import { type FrameFileProblem, scopeOf } from '../../engine/sampling/frame-problem';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import classes from './round.module.css';
import type { FrameReading } from './use-frame-file';

type Read = Extract<FrameReading, { kind: 'read' }>;

/** What was understood of a file and what is wrong with it; it is taken whole or not at all. */
export function FrameReport({
  reading,
  onTake,
}: {
  readonly reading: Read;
  readonly onTake: (frame: Frame, name: string) => Promise<void>;
}) {
  const { t } = useTranslation('round');
  const { name, sheet, preview, listed, others } = reading;
  const { frame, problems } = preview;
  const stops = problems.filter(problem => scopeOf(problem) !== 'note');
  const notes = problems.filter(problem => scopeOf(problem) === 'note');
  return (
    <Card title={t('framePreview', { name })} {...(sheet ? { note: t('frameSheet', { sheet }) } : {})}>
      {frame && <Counts frame={frame} />}
      {frame && (
        <p className={classes.text}>
          {listed === null ? t('frameNotJoined') : t('frameJoined', { n: listed })}
        </p>
      )}
      {others > 0 && <p className={classes.text}>{t('frameOthers', { n: others })}</p>}
      <Columns reading={reading} />
      {problems.length === 0 && (
        <p className={classes.fine}>
          <IconCircleCheck size={20} stroke={1.9} aria-hidden="true" /> {t('frameFine')}
        </p>
      )}
      <Problems problems={stops} title={t('frameProblems', { n: stops.length })} isStop />
      <Problems problems={notes} title={t('frameNotes', { n: notes.length })} />
      {frame === null ? (
        <p className={classes.refused} role="alert">
          {t('frameRefused')}
        </p>
      ) : (
        <TakeButton frame={frame} onTake={() => void onTake(frame, name)} />
      )}
    </Card>
  );
}

function TakeButton({ frame, onTake }: { readonly frame: Frame; readonly onTake: () => void }) {
  const { t } = useTranslation('round');
  if (frame.communes.length > 0) return <Button onClick={onTake}>{t('frameUse')}</Button>;
  return (
    <p className={classes.refused} role="alert">
      {t('frameNoneHere')}
    </p>
  );
}

function Counts({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const size = frame.communes.reduce(
    (sum, { villages }) => sum + villages.reduce((all, village) => all + village.size, 0),
    0,
  );
  return (
    <p>
      <strong>
        {t('frameCounts', {
          communes: format.whole(frame.communes.length),
          villages: format.whole(villagesIn(frame)),
          size: format.whole(size),
          measure: t(`measure.${frame.measure}`),
        })}
      </strong>
    </p>
  );
}

function Columns({ reading }: { readonly reading: Read }) {
  const { t } = useTranslation('round');
  const columns = reading.preview.layout?.columns.filter(({ heading }) => heading !== '') ?? [];
  if (columns.length === 0) return null;
  return (
    <details className={classes.columns}>
      <summary>
        {t('columns')} ({columns.length})
      </summary>
      <ul>
        {columns.map(({ index, heading, role }) => (
          <li key={index}>{t('columnIs', { heading, meaning: t(`column.${role ?? 'unused'}`) })}</li>
        ))}
      </ul>
    </details>
  );
}

const SHOWN = 100;

function Problems({
  problems,
  title,
  isStop = false,
}: {
  readonly problems: readonly FrameFileProblem[];
  readonly title: string;
  readonly isStop?: boolean;
}) {
  const { t } = useTranslation('round');
  if (problems.length === 0) return null;
  const Icon = isStop ? IconCircleX : IconAlertTriangle;
  return (
    <>
      <h3 className={isStop ? classes.stops : classes.notes}>
        <Icon size={20} stroke={1.9} aria-hidden="true" />
        {title}
      </h3>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section className={classes.problems} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('problemRow')}</th>
              <th scope="col">{t('problemWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, i) => (
              <tr key={`${problem.reason}-${String(i)}`}>
                <td>{problem.row ?? t('noRow')}</td>
                <td>
                  <ProblemWords problem={problem} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.length > SHOWN && <p>{t('problemsMore', { n: problems.length - SHOWN })}</p>}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </>
  );
}

function ProblemWords({ problem }: { readonly problem: FrameFileProblem }) {
  const { t } = useTranslation('round');
  const { reason, found, expected, column } = problem;
  const isColumn =
    reason === 'column-missing' && (expected === 'commune' || expected === 'village' || expected === 'size');
  return t(`problem.${reason}`, {
    found: found ?? '',
    column: column ?? '',
    expected: isColumn ? t(`column.${expected}`) : (expected ?? ''),
  });
}
