import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS } from '../../engine/interop/interview-sheets';
import type { Extent } from '../../engine/interop/interview-variables';
import { showBytes } from '../../ui/bytes';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './interop.module.css';
import { useExport } from './use-export';

const EXTENTS: readonly Extent[] = ['analysis', 'everything'];
const WORD = { analysis: 'extentAnalysis', everything: 'extentEverything' } as const;

/** One round into one archive. Personal detail only when asked for, with a reason that is logged. */
export function ExportCard() {
  const { t } = useTranslation('interop');
  const { chosen, work } = useProvince();
  if (!chosen.round)
    return (
      <Card title={t('outTitle')}>
        <p className={classes.text}>{t('outNone')}</p>
      </Card>
    );
  return (
    <Card title={t('outTitle')}>
      <ExportForm name={chosen.round.round.name} n={work.scores?.n ?? chosen.round.n} />
    </Card>
  );
}

function ExportForm({ name, n }: { readonly name: string; readonly n: number }) {
  const { t, i18n } = useTranslation('interop');
  const format = useFormat();
  const [extent, setExtent] = useState<Extent>('analysis');
  const [excel, setExcel] = useState(false);
  const [workbook, setWorkbook] = useState(false);
  const tooLarge = n > MOST_ROWS;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { state, start, stop } = useExport();
  const lacksReason = extent === 'everything' && reason.trim() === '';
  const go = () => {
    setAsked(true);
    if (!lacksReason) void start({ extent, excel, workbook: workbook && !tooLarge, reason: reason.trim() });
  };
  const working = state.kind === 'working';
  return (
    <>
      <p className={classes.text}>
        <b>{t('outRound', { name, n: format.whole(n) })}</b>
        <br />
        {t('outWhat')}
      </p>
      <fieldset className={classes.choices} disabled={working}>
        <legend hidden>{t('outTitle')}</legend>
        {EXTENTS.map(value => (
          <label key={value} className={classes.choice}>
            <input type="radio" name="extent" checked={extent === value} onChange={() => setExtent(value)} />
            <b>{t(WORD[value])}</b>
            <small>{t(`${WORD[value]}Hint`)}</small>
          </label>
        ))}
      </fieldset>
      {extent === 'everything' && (
        <TextInput
          mb="sm"
          label={t('reason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={asked && lacksReason ? t('reasonMissing') : undefined}
        />
      )}
      <Checkbox
        mb="sm"
        label={t('excel')}
        checked={excel}
        onChange={event => setExcel(event.currentTarget.checked)}
      />
      <Checkbox
        mb="sm"
        label={t('workbook')}
        checked={workbook && !tooLarge}
        disabled={tooLarge}
        onChange={event => setWorkbook(event.currentTarget.checked)}
      />
      {tooLarge && (
        <p className={classes.note}>
          {t('workbookTooLarge', { n: format.whole(n), most: format.whole(MOST_ROWS) })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button leftSection={<IconDownload size={20} aria-hidden="true" />} onClick={go} disabled={working}>
          {t('make')}
        </Button>
        {working && (
          <Button variant="outline" onClick={stop}>
            {t('stop')}
          </Button>
        )}
      </div>
      <p className={classes.note} role="status">
        {state.kind === 'working' && t('making', { done: format.whole(state.done), of: format.whole(n) })}
        {state.kind === 'stopped' && t('stopped')}
        {state.kind === 'failed' && t('outFailed')}
        {state.kind === 'made' &&
          t('made', {
            n: format.whole(state.n),
            file: state.file,
            size: showBytes(state.bytes, i18n.language),
          })}
      </p>
    </>
  );
}
