import { Button, Checkbox, FileButton, Select } from '@mantine/core';
import { IconFileAlert, IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalFrame, type Frame } from '../../engine/sampling/frame-data';
import type { RoundDraft } from '../../engine/sampling/round-draft';
import { sha256Hex } from '../../exchange/digest';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { FrameRecord } from '../../storage/frame-records';
import { frameList, keepFrame } from '../../storage/frames';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { saveFile } from '../../ui/exchange/save-file';
import { StateCard } from '../../ui/state-card';
import { FrameReport } from './frame-report';
import { FrameVillages } from './frame-villages';
import classes from './round.module.css';
import { type FrameReading, useFrameFile } from './use-frame-file';

interface Props {
  readonly draft: RoundDraft;
  readonly frame: FrameRecord | null;
  readonly onChange: (change: Partial<RoundDraft>) => void;
}

/** Where the villages are drawn from: a file read and checked whole, or one this device already has. */
export function FrameStep({ draft, frame, onChange }: Props) {
  const { t } = useTranslation('round');
  const file = useFrameFile(draft.province, draft.year);
  const [isChoosing, setIsChoosing] = useState(false);
  const take = async (chosen: Frame, name: string) => {
    const sha = sha256Hex(canonicalFrame(chosen));
    const at = new Date().toISOString();
    const id = await keepFrame(database(dataset()), chosen, { name, sha, at });
    file.clear();
    setIsChoosing(false);
    onChange({ frameId: id, within: null });
  };
  if (frame !== null && !isChoosing)
    return (
      <>
        <Card title={t('frameUsed', { name: frame.name })}>
          <p className={classes.text}>
            {t('frameFacts', { communes: frame.communes, villages: frame.villages })}
          </p>
          {draft.design.readAt === 'commune' && (
            <Within draft={draft} frame={frame.frame} onChange={onChange} />
          )}
          <Button variant="outline" onClick={() => setIsChoosing(true)}>
            {t('frameOther')}
          </Button>
        </Card>
        <FrameVillages frame={frame.frame} />
      </>
    );
  return (
    <>
      <Card title={t('step.frame')}>
        <Drop onFile={file.open} />
        <Known onPick={id => onChange({ frameId: id, within: null })} onDone={() => setIsChoosing(false)} />
      </Card>
      <Reading reading={file.reading} onTake={take} />
    </>
  );
}

function Drop({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('round');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={`${classes.drop} ${isOver ? classes.over : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={30} stroke={1.6} aria-hidden="true" />
      <strong>{t('frameDrop')}</strong>
      <span>{t('frameWhat')}</span>
      <div className={classes.buttons}>
        <FileButton onChange={chosen => chosen && onFile(chosen)} accept=".csv,.txt,.xlsx">
          {props => <Button {...props}>{t('frameChoose')}</Button>}
        </FileButton>
        <Button variant="subtle" onClick={saveTemplate}>
          {t('frameTemplate')}
        </Button>
      </div>
    </div>
  );
}

const TEMPLATE =
  'Mã xã;Tên xã;Mã thôn;Tên thôn;Số hộ\r\n22366;;1;Tổ dân phố 1;215\r\n22366;;2;Tổ dân phố 2;180\r\n';

/** Semicolons and a byte order mark: what a Vietnamese Excel opens in columns. */
const saveTemplate = () =>
  saveFile(new File([`\ufeff${TEMPLATE}`], 'mau-danh-sach-thon.csv', { type: 'text/csv' }));

function Known({ onPick, onDone }: { readonly onPick: (id: string) => void; readonly onDone: () => void }) {
  const { t } = useTranslation('round');
  const live = useLive(() => frameList(database(dataset())), `frames/${dataset()}`);
  if (live.state !== 'ready' || live.value.length === 0) return null;
  return (
    <Select
      label={t('frameKnown')}
      data={live.value.map(({ id, name, villages }) => ({ value: id, label: `${name} (${villages})` }))}
      value={null}
      onChange={id => {
        if (id === null) return;
        onPick(id);
        onDone();
      }}
    />
  );
}

function Reading({
  reading,
  onTake,
}: {
  readonly reading: FrameReading;
  readonly onTake: (frame: Frame, name: string) => Promise<void>;
}) {
  const { t } = useTranslation('round');
  if (reading.kind === 'none') return null;
  if (reading.kind === 'reading') return <p role="status">{t('frameReading', { name: reading.name })}</p>;
  if (reading.kind === 'read') return <FrameReport reading={reading} onTake={onTake} />;
  const { problem, name } = reading;
  const key = problem.reason === 'encoding' ? problem.encoding : problem.reason;
  const row = problem.reason === 'broken-csv' ? problem.row : '';
  return (
    <StateCard
      tone="error"
      icon={<IconFileAlert size={26} stroke={1.9} aria-hidden="true" />}
      title={t('file.title', { name })}
      text={`${t(`file.${key}`, { row })} ${t('file.kept')}`}
    />
  );
}

/** Khảo sát cấp xã: every commune, or those stated. */
function Within({ draft, frame, onChange }: Omit<Props, 'frame'> & { readonly frame: Frame }) {
  const { t } = useTranslation('round');
  const { within } = draft;
  const { communes } = frame;
  const toggle = (code: string) => {
    const chosen = new Set(within);
    if (!chosen.delete(code)) chosen.add(code);
    onChange({ within: communes.map(commune => commune.code).filter(one => chosen.has(one)) });
  };
  return (
    <fieldset className={classes.within}>
      <legend>{t('communesWithin')}</legend>
      <Choice isOn={within === null} onPick={() => onChange({ within: null })}>
        {t('communesAll', { n: communes.length })}
      </Choice>
      <Choice isOn={within !== null} onPick={() => onChange({ within: within ?? [] })}>
        {t('communesSome')}
      </Choice>
      {within !== null && (
        <>
          <p className={classes.hint}>{t('communesPicked', { n: within.length, of: communes.length })}</p>
          <div className={classes.picks}>
            {communes.map(({ code, name }) => (
              <Checkbox
                key={code}
                size="md"
                label={name}
                checked={within.includes(code)}
                onChange={() => toggle(code)}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

/** A radio of the house's own size. */
export function Choice(props: {
  readonly isOn: boolean;
  readonly onPick: () => void;
  readonly name?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={props.name ?? 'within'} checked={props.isOn} onChange={props.onPick} />
      <span>{props.children}</span>
    </label>
  );
}
