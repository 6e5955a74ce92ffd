import { Button, FileButton } from '@mantine/core';
import { IconFileAlert, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowProblem } from '../../engine/interop/read-row';
import { Card } from '../../ui/card';
import { StateCard } from '../../ui/state-card';
import { useFormat } from '../format';
import classes from './interop.module.css';
import { MappingPanel } from './mapping-panel';
import { type ImportState, useImport } from './use-import';

/** Interviews from a table: what was recognised, what was taken, and every row that was not, with the reason. */
export function ImportCard() {
  const { t } = useTranslation('interop');
  const { state, open, match, reset, stop } = useImport();
  if (state.kind === 'match')
    return (
      <MappingPanel
        file={state.file}
        header={state.header}
        onMatched={mapping => void match(state.file, mapping)}
        onCancel={reset}
      />
    );
  return (
    <div className={classes.stack}>
      {state.kind === 'unread' && (
        <StateCard
          tone="error"
          icon={<IconFileAlert size={26} stroke={1.9} aria-hidden="true" />}
          title={state.file}
          text={t(`fileProblem.${state.problem}`, { found: state.found ?? '' })}
        />
      )}
      <Card title={t('inTitle')}>
        <p className={classes.text}>{t('inWhat')}</p>
        <div className={classes.buttons}>
          <FileButton onChange={file => file && void open(file)} resetRef={{ current: null }}>
            {props => (
              <Button
                {...props}
                disabled={state.kind === 'reading'}
                leftSection={<IconFileImport size={20} aria-hidden="true" />}
              >
                {t('inPick')}
              </Button>
            )}
          </FileButton>
          {state.kind === 'reading' && (
            <Button variant="outline" onClick={stop}>
              {t('stop')}
            </Button>
          )}
        </div>
        <Outcome state={state} />
      </Card>
    </div>
  );
}

function Outcome({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation('interop');
  const format = useFormat();
  if (state.kind !== 'reading' && state.kind !== 'done') return <p className={classes.note} role="status" />;
  const kind = t(`inKind.${state.what.kind}`, { name: state.what.name ?? '' });
  if (state.kind === 'reading')
    return (
      <p className={classes.note} role="status">
        {state.file}: {kind}. {t('inReading', { rows: format.whole(state.rows) })}
      </p>
    );
  const { report } = state;
  const counts = {
    stored: format.whole(report.stored),
    duplicates: format.whole(report.duplicates),
    quarantined: format.whole(report.quarantined),
    refused: format.whole(report.refused),
  };
  return (
    <>
      <p className={classes.note} role="status">
        {state.file}: {kind}. {t(`end.${report.end}`, { row: report.brokenAt ?? '' })}{' '}
        <b>{t('inDone', counts)}</b>
      </p>
      {report.problems.length > 0 && <Problems problems={report.problems} refused={report.refused} />}
    </>
  );
}

function Problems({
  problems,
  refused,
}: {
  readonly problems: readonly RowProblem[];
  readonly refused: number;
}) {
  const { t } = useTranslation('interop');
  const shown = problems.slice(0, 100);
  const rows = new Set(shown.map(({ row }) => row)).size;
  return (
    <>
      <p className={classes.note}>{t('inRefused')}</p>
      <ul className={classes.problems}>
        {shown.map(({ row, column, found, reason }) => (
          <li key={`${row} ${column}`}>
            {t(column === '' ? 'inWholeRow' : 'inRow', { row, column, why: t(`why.${reason}`, { found }) })}
          </li>
        ))}
        {refused > rows && <li>{t('inMore', { n: refused - rows })}</li>}
      </ul>
    </>
  );
}
