import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCredentials } from '../../exchange/hub/address';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepHubAccount } from '../../storage/hub';
import { type Volunteer, wakeCourier } from './courier-here';
import classes from './phone.module.css';
import { PickOrPaste } from './pick-or-paste';

type Refusal = 'accountBad' | 'accountOther' | 'accountRole' | 'accountNotKept';

/** Takes a volunteer's account for the round's hub: a file, or the pasted line. Anything else is refused by name. */
export function HubAccountForm({
  file,
  current,
}: {
  readonly file: RoundFile;
  readonly current?: Volunteer;
}) {
  const { t } = useTranslation('hub');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (text: string): Promise<boolean> => {
    const problem = refusalOf(file, text);
    setRefusal(problem);
    if (problem) return false;
    await keepHubAccount(database(dataset()), text, new Date().toISOString());
    wakeCourier(true);
    return true;
  };
  const isTaken = (text: string) =>
    take(text).catch(() => {
      setRefusal('accountNotKept');
      return false;
    });
  const fields = (
    <>
      {refusal && (
        <p className={classes.wrong} role="alert">
          {t(refusal)}
        </p>
      )}
      <PickOrPaste
        words={{ file: t('accountFile'), paste: t('accountPaste'), take: t('accountTake') }}
        onFile={text => void isTaken(text)}
        onUnreadable={() => setRefusal('accountBad')}
        onPasted={isTaken}
      />
    </>
  );
  if (current)
    return (
      <details className={classes.folded}>
        <summary>
          {t('accountWho', { vol: current.vol })} · {t('accountChange')}
        </summary>
        {fields}
      </details>
    );
  return (
    <section className={classes.card} aria-labelledby="hub-account">
      <h2 id="hub-account">{t('accountTitle')}</h2>
      <p>{t('accountText')}</p>
      {fields}
    </section>
  );
}

function refusalOf({ body: { round, hub } }: RoundFile, text: string): Refusal | null {
  const credentials = readCredentials(text);
  if (!credentials) return 'accountBad';
  if (credentials.role !== 'volunteer') return 'accountRole';
  return credentials.prov === round.province && credentials.hub.name === hub?.name ? null : 'accountOther';
}
