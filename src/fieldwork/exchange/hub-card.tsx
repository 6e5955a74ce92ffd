import { IconCloudUpload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourierState } from '../../exchange/hub/courier-loop';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { type HubCounts, hubCounts, wishesWaiting } from '../../storage/hub';
import { useLive } from '../../storage/use-live';
import { Chip, type ChipTone } from '../../ui/chip';
import { accountFor, startCourier, useCourier, type Volunteer, wakeCourier } from './courier-here';
import { HubAccountForm } from './hub-account-form';
import { HubTrouble } from './hub-trouble';
import classes from './phone.module.css';

/** Delivery by itself: shown where the round names a hub. Bundles stay below, whatever this says. */
export function HubCard({ file }: { readonly file: RoundFile }) {
  const db = database(dataset());
  const { id } = file.body.round;
  const account = useLive(() => accountFor(db, file.body), `hub-account/${dataset()}/${id}`);
  const counts = useLive(() => hubCounts(db, id), `hub-counts/${dataset()}/${id}`);
  const hasAccount = account.state === 'ready' && account.value !== null;
  useEffect(() => {
    if (hasAccount) startCourier(database(dataset()));
  }, [hasAccount]);
  if (account.state !== 'ready' || counts.state !== 'ready') return null;
  if (!account.value) return <HubAccountForm file={file} />;
  return <Progress file={file} account={account.value} counts={counts.value} />;
}

interface Props {
  readonly file: RoundFile;
  readonly account: Volunteer;
  readonly counts: HubCounts;
}

function Progress({ file, account, counts }: Props) {
  const { t } = useTranslation('hub');
  const courier = useCourier();
  const db = database(dataset());
  const { id } = file.body.round;
  const unsure = useLive(() => wishesWaiting(db, [id], account), `hub-wishes/${dataset()}/${id}`);
  const wishes = unsure.state === 'ready' ? unsure.value : 0;
  const { held, waiting, refused, received, withdrawn } = counts;
  const all = held + waiting + refused;
  const shown = chipOf(courier, counts);
  return (
    <section className={classes.card} aria-labelledby="hub">
      <div className={classes.headRow}>
        <h2 id="hub">{t('title')}</h2>
        {all > 0 && <Chip tone={shown.tone}>{t(shown.words)}</Chip>}
      </div>
      <div aria-live="polite">
        {all === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <p className={classes.figures}>
            <b>{t('progress', { held, waiting })}</b>
            <br />
            {t('receipts', { received })}
          </p>
        )}
        {all > 0 && <GoingOn courier={courier} counts={counts} file={file} />}
      </div>
      {withdrawn > 0 && <p>{t('withdrawn', { count: withdrawn })}</p>}
      {wishes > 0 && <p>{t('wishes', { count: wishes })}</p>}
      {refused > 0 && <p className={classes.wrong}>{t('refused', { count: refused })}</p>}
      {courier.forged > 0 && <p className={classes.wrong}>{t('forged', { count: courier.forged })}</p>}
      {waiting + held - received + wishes > 0 && (
        <div className={classes.buttons}>
          <button type="button" className={classes.outline} onClick={() => wakeCourier(true)}>
            <IconCloudUpload size={22} stroke={1.9} aria-hidden="true" />
            {t('sendNow')}
          </button>
        </div>
      )}
      <HubAccountForm file={file} current={account} />
    </section>
  );
}

/** What is going on, in one sentence. While nothing waits for the hub, its troubles are nobody's business. */
function GoingOn({ courier, counts, file }: Omit<Props, 'account'> & { readonly courier: CourierState }) {
  const { t } = useTranslation('hub');
  const { phase, trouble } = courier;
  if (isDone(counts)) return <p>{t('done')}</p>;
  if (trouble) return <HubTrouble trouble={trouble} round={file.body} />;
  if (phase === 'offline') return <p>{t('offline')}</p>;
  if (phase === 'connecting') return <p>{t('connecting')}</p>;
  return <p>{t(phase === 'sending' || counts.waiting > 0 ? 'sending' : 'asking')}</p>;
}

const isDone = ({ held, waiting, received, refused }: HubCounts): boolean =>
  held === received && waiting === 0 && refused === 0;

function chipOf({ phase, trouble }: CourierState, counts: HubCounts) {
  const is = <W extends string>(tone: ChipTone, words: W) => ({ tone, words });
  if (isDone(counts)) return is('ok', 'chipDone');
  if (phase === 'offline') return is('warn', 'chipOffline');
  if (counts.waiting === 0) return is('info', 'chipSent');
  return trouble ? is('warn', 'chipWaiting') : is('info', 'chipSending');
}
