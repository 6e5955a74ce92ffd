import { Button, Modal } from '@mantine/core';
import { IconDownload, IconKey, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../exchange/recovery-sheet';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import type { OfficeKeysRecord } from '../storage/exchange-records';
import { officeKeys } from '../storage/office';
import { useLive } from '../storage/use-live';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { FingerprintWords } from '../ui/exchange/fingerprint-words';
import { saveText } from '../ui/exchange/save-file';
import { publicKeyFile, wordsOf } from './keys';
import { MakeKeysForm } from './make-keys-form';
import classes from './office.module.css';
import { lockAgain, useOpenKeys } from './open-keys';
import { RestoreForm, TakeKeyFileForm } from './restore-form';
import { SheetView } from './sheet-view';
import { UnlockForm } from './unlock-form';

interface Props {
  /** A province (`56`), or a supervisor's unit in it (`56/22363`): stands inside the keys. */
  readonly office: string;
  readonly title: string;
}

type Way = 'make' | 'restore' | 'file';

/** Keys of an office on this laptop: make, show the words, lock and unlock, save, restore. For province and supervisors. */
export function OfficeKeysPanel({ office, title }: Props) {
  const live = useLive(() => officeKeys(database(dataset()), office), `keys/${dataset()}/${office}`);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  if (sheet) return <SheetView sheet={sheet} onDone={() => setSheet(null)} />;
  if (live.state !== 'ready') return null;
  return live.value ? (
    <KeysHere record={live.value} title={title} onSheet={setSheet} />
  ) : (
    <NoKeys office={office} title={title} onSheet={setSheet} />
  );
}

interface Inner {
  readonly title: string;
  readonly onSheet: (sheet: RecoverySheet) => void;
}

function NoKeys({ office, title, onSheet }: Inner & { readonly office: string }) {
  const { t } = useTranslation('exchange');
  const [way, setWay] = useState<Way>('make');
  return (
    <Card title={title} aside={t('office.keysNone')}>
      <p className={classes.text}>{t('office.keysNoneText')}</p>
      {dataset() === 'sample' && <p className={classes.text}>{t('office.sampleKeys')}</p>}
      <div className={classes.stack}>
        {way === 'make' && <MakeKeysForm office={office} onMade={onSheet} />}
        {way === 'restore' && <RestoreForm onDone={() => setWay('make')} />}
        {way === 'file' && <TakeKeyFileForm onDone={() => setWay('make')} />}
        <Ways way={way} onWay={setWay} />
      </div>
    </Card>
  );
}

function Ways({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) {
  const { t } = useTranslation('exchange');
  const words = { make: t('office.keysMake'), restore: t('office.keysRestore'), file: t('office.keysFile') };
  return (
    <div className={classes.row}>
      {(['make', 'restore', 'file'] as const)
        .filter(each => each !== way)
        .map(each => (
          <Button key={each} variant="subtle" onClick={() => onWay(each)}>
            {words[each]}
          </Button>
        ))}
    </div>
  );
}

function KeysHere({ record, title, onSheet }: Inner & { readonly record: OfficeKeysRecord }) {
  const { t, i18n } = useTranslation('exchange');
  const { office, shown, locked, madeAt } = record;
  const open = useOpenKeys(office);
  const [replacing, setReplacing] = useState(false);
  const keys = shown ?? open?.keys.public ?? null;
  const day = new Date(madeAt).toLocaleDateString(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  return (
    <>
      <Card
        title={title}
        aside={
          open ? (
            <Chip tone="ok" icon={<IconKey size={17} stroke={1.9} aria-hidden="true" />}>
              {t('office.keysOpen')}
            </Chip>
          ) : (
            <Chip tone="mute" icon={<IconLock size={17} stroke={1.9} aria-hidden="true" />}>
              {t('office.keysLocked')}
            </Chip>
          )
        }
      >
        {keys && <FingerprintWords words={wordsOf(keys)} label={t('office.words')} />}
        <p className={classes.text}>{t('office.wordsText')}</p>
        <p className={classes.text}>
          {t('office.madeAt', { date: day })}
          {open && ` · ${t('office.keysOpenText')}`}
        </p>
        <div className={classes.buttons}>
          {open && (
            <Button
              variant="outline"
              leftSection={<IconLock size={21} stroke={1.9} aria-hidden="true" />}
              onClick={lockAgain}
            >
              {t('office.lock')}
            </Button>
          )}
          {keys && (
            <Button
              variant="outline"
              leftSection={<IconDownload size={21} stroke={1.9} aria-hidden="true" />}
              onClick={() => {
                const { name, text } = publicKeyFile(keys);
                saveText(name, text);
              }}
            >
              {t('office.savePublic')}
            </Button>
          )}
          <Button
            variant="subtle"
            onClick={() => saveText(`${office.replaceAll('/', '-')}.khoa.txt`, locked)}
          >
            {t('office.saveKeys')}
          </Button>
          <Button variant="subtle" color="gach" onClick={() => setReplacing(true)}>
            {t('office.keysMake')}
          </Button>
        </div>
      </Card>
      {!open && <UnlockForm office={office} />}
      <ReplaceKeys office={office} opened={replacing} onClose={() => setReplacing(false)} onSheet={onSheet} />
    </>
  );
}

/** New keys make every phone compare words again: asked, with what it costs. */
function ReplaceKeys(props: {
  readonly office: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSheet: (sheet: RecoverySheet) => void;
}) {
  const { t } = useTranslation('exchange');
  const { t: common } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': common('close') }}
      title={<strong>{t('office.replaceAsk')}</strong>}
      centered
    >
      <p>{t('office.replaceText')}</p>
      <MakeKeysForm
        office={props.office}
        onMade={sheet => {
          props.onClose();
          props.onSheet(sheet);
        }}
      />
      <Button variant="subtle" mt="sm" onClick={props.onClose}>
        {t('office.keepKeys')}
      </Button>
    </Modal>
  );
}
