import {
  IconArchive,
  IconClock,
  IconCloudCheck,
  IconDeviceMobile,
  IconKeyOff,
  IconLock,
  IconSend,
} from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundFile } from '../../exchange/round-file';
import { currentRound } from '../../storage/current-round';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { roundFile, roundFiles } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { showBytes } from '../../ui/bytes';
import { Chip } from '../../ui/chip';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { Strays } from './accepted-rounds';
import { ClearCard } from './clear-card';
import { ExchangeTop } from './exchange-top';
import { type HandOverState, handOverState, ordinaryBundle } from './hand-over-work';
import classes from './phone.module.css';
import { ReceiptCard } from './receipt-card';
import { RescueCard } from './rescue-card';
import { sealCompleted } from './seal-here';
import { SendNotice, useSending } from './sending';

const HubCard = lazy(() => import('./hub-card').then(m => ({ default: m.HubCard })));

/** The round at work on; where none was chosen, the latest accepted. */
async function atWorkOn(): Promise<RoundFile | null> {
  const db = database(dataset());
  const id = currentRound(dataset());
  return (id === null ? null : await roundFile(db, id)) ?? (await roundFiles(db))[0] ?? null;
}

/** From this phone to the province: where everything is, one parcel to send, the receipt that proves it arrived. */
export function HandOverScreen() {
  const { t } = useTranslation('exchange');
  const file = useLive(atWorkOn, `at-work/${dataset()}`);
  if (file.state !== 'ready')
    return (
      <PhoneScreen ground="paper" top={<ExchangeTop title={t('phone.handOver')} />}>
        {null}
      </PhoneScreen>
    );
  return file.value ? <Handing file={file.value} /> : <NoRound />;
}

function NoRound() {
  const { t } = useTranslation('exchange');
  return (
    <PhoneScreen
      ground="paper"
      top={<ExchangeTop title={t('phone.handOver')} />}
      actions={
        <Link className={classes.filled} to="/phong-van/dot">
          {t('phone.openRound')}
        </Link>
      }
    >
      <StateCard
        tone="look"
        icon={<IconKeyOff size={28} stroke={1.9} aria-hidden="true" />}
        title={t('phone.noRoundTitle')}
        text={t('phone.noRoundText')}
      />
    </PhoneScreen>
  );
}

function Handing({ file }: { readonly file: RoundFile }) {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const { id } = file.body.round;
  const state = useLive(() => handOverState(db, file), `hand-over/${dataset()}/${id}`);
  const [unsealed, setUnsealed] = useState(0);
  const sending = useSending(db);
  useEffect(() => {
    sealCompleted(database(dataset())).then(setUnsealed, () => setUnsealed(0));
  }, []);
  if (state.state === 'loading')
    return (
      <PhoneScreen ground="paper" top={<ExchangeTop title={t('phone.handOver')} />}>
        {null}
      </PhoneScreen>
    );
  if (state.state === 'failed')
    return (
      <PhoneScreen ground="paper" top={<ExchangeTop title={t('phone.handOver')} />}>
        <p role="alert">{t('reason.storage-failed')}</p>
      </PhoneScreen>
    );
  const at = state.value;
  const waiting = at.sealed + at.sent;
  const maySend = waiting > 0 || at.wishes > 0;
  return (
    <PhoneScreen
      ground="paper"
      top={<ExchangeTop title={t('phone.handOver')} />}
      actions={
        maySend && (
          <button
            type="button"
            className={at.sealed > 0 || at.wishes > 0 ? classes.filled : classes.outline}
            disabled={sending.step.kind === 'making'}
            onClick={() => sending.send(() => ordinaryBundle(db, file))}
          >
            <IconSend size={22} stroke={1.9} aria-hidden="true" />
            {sending.step.kind === 'making'
              ? t('phone.making')
              : at.sealed > 0 || waiting === 0
                ? t('phone.send')
                : t('phone.sendAgain')}
          </button>
        )
      }
    >
      <div className={classes.stack}>
        <p className={classes.headRow}>
          <b>{file.body.round.name}</b>
          <Link to="/phong-van/dot">{t('phone.roundsTitle')}</Link>
        </p>
        <Tiles at={at} />
        {file.body.hub && (
          <Suspense fallback={null}>
            <HubCard file={file} />
          </Suspense>
        )}
        <SendNotice sending={sending} />
        <Parcel at={at} file={file} unsealed={unsealed} />
        <div className={classes.card} hidden={at.strays === 0}>
          <Strays file={file} />
        </div>
        <ReceiptCard />
        <ClearCard file={file} clearable={at.clearable} />
        <RescueCard file={file} drafts={at.drafts} sending={sending} />
        <Link className={classes.quiet} to="/phong-van/rut-phieu">
          {t('phone.withdrawLink')}
        </Link>
      </div>
    </PhoneScreen>
  );
}

function Tiles({ at }: { readonly at: HandOverState }) {
  const { t } = useTranslation('exchange');
  return (
    <ul className={classes.tiles} aria-label={t('phone.tiles')}>
      <li className={at.sealed > 0 ? classes.look : undefined}>
        <IconDeviceMobile
          className={at.sealed > 0 ? classes.amber : classes.ink}
          size={24}
          stroke={1.9}
          aria-hidden="true"
        />
        <b>{at.sealed}</b>
        {t('phone.tileHere')}
      </li>
      <li>
        <IconSend className={classes.ink} size={24} stroke={1.9} aria-hidden="true" />
        <b>{at.sent}</b>
        {t('phone.tileSent')}
      </li>
      <li>
        <IconCloudCheck className={classes.good} size={24} stroke={1.9} aria-hidden="true" />
        <b>{at.received}</b>
        {t('phone.tileReceived')}
      </li>
    </ul>
  );
}

function Parcel({
  at,
  file,
  unsealed,
}: {
  readonly at: HandOverState;
  readonly file: RoundFile;
  readonly unsealed: number;
}) {
  const { t, i18n } = useTranslation('exchange');
  const count = at.sealed + at.sent;
  return (
    <section className={classes.card}>
      <div className={classes.headRow}>
        <h2>
          {count > 0
            ? t('phone.parcel', { count })
            : at.received > 0
              ? t('phone.allReceived')
              : t('phone.nothingTitle')}
        </h2>
        {at.sealed > 0 && (
          <Chip tone="warn" icon={<IconClock size={18} stroke={1.9} aria-hidden="true" />}>
            {t('phone.notSent')}
          </Chip>
        )}
        {at.sealed === 0 && at.sent > 0 && <Chip tone="info">{t('phone.sentWaiting')}</Chip>}
      </div>
      <p>
        {count > 0
          ? t('phone.parcelHint', { size: showBytes(at.bytes, i18n.language) })
          : at.received > 0
            ? t('phone.allDoneText')
            : t('phone.nothingText')}
      </p>
      {at.wishes > 0 && <p>{t('phone.wishes', { count: at.wishes })}</p>}
      {unsealed > 0 && <p className={classes.wrong}>{t('phone.notSealed', { count: unsealed })}</p>}
      {count > 0 && (
        <div className={classes.buttons}>
          <p className={classes.promise}>
            <IconLock size={24} stroke={1.9} aria-hidden="true" />
            {file.body.contactLeaves ? t('phone.contactGoes') : t('phone.contactStaysHere')}
          </p>
          <p className={classes.promise}>
            <IconArchive size={24} stroke={1.9} aria-hidden="true" />
            {t('phone.keptUntil')}
          </p>
        </div>
      )}
    </section>
  );
}
