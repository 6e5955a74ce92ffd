import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCredentials } from '../../exchange/hub/address';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepHubAccount } from '../../storage/hub';
import { FilePick } from '../../ui/exchange/file-pick';
import { textOf } from '../../ui/exchange/text-of';
import { type Volunteer, wakeCourier } from './courier-here';
import classes from './phone.module.css';

type Refusal = 'accountBad' | 'accountOther' | 'accountRole';

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
  const [pasted, setPasted] = useState('');
  const take = async (text: string): Promise<void> => {
    const problem = refusalOf(file, text);
    setRefusal(problem);
    if (problem) return;
    await keepHubAccount(database(dataset()), text, new Date().toISOString());
    setPasted('');
    wakeCourier(true);
  };
  const open = async ([picked]: File[]) => {
    if (!picked) return;
    const text = await textOf(picked);
    if (text.ok) await take(text.value);
    else setRefusal('accountBad');
  };
  const fields = (
    <>
      {refusal && (
        <p className={classes.wrong} role="alert">
          {t(refusal)}
        </p>
      )}
      <div className={classes.buttons}>
        <FilePick
          label={t('accountFile')}
          className={classes.outline}
          onFiles={files => void open(files).catch(() => setRefusal('accountBad'))}
        >
          <IconFileCheck size={22} stroke={1.9} aria-hidden="true" />
          {t('accountFile')}
        </FilePick>
      </div>
      <label className={classes.label}>
        {t('accountPaste')}
        <textarea
          className={classes.field}
          rows={2}
          value={pasted}
          onChange={event => setPasted(event.target.value)}
        />
      </label>
      {pasted.trim() !== '' && (
        <div className={classes.buttons}>
          <button type="button" className={classes.outline} onClick={() => void take(pasted)}>
            {t('accountTake')}
          </button>
        </div>
      )}
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
