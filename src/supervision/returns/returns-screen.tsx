import { Button } from '@mantine/core';
import { IconDownload, IconQrcode, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpenKeys } from '../../office/open-keys';
import { UnlockForm } from '../../office/unlock-form';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { Codes } from '../../ui/exchange/codes';
import { saveText } from '../../ui/exchange/save-file';
import { PageHead } from '../../ui/shell/page-head';
import { addressOf, QUEUE } from '../interviews/filters';
import { shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import { decisionCodes, decisionsFile, linesBy, returnLines } from './return-files';
import { canBeSigned, isUnsigned } from './unsigned';

/** Interviews sent back, by person: the signed words go to the phone as a file or as codes. */
export function ReturnsScreen() {
  const { t } = useTranslation('supervision');
  const { interviews, hasFile } = useSupervision();
  const sentBack = interviews.filter(({ standing }) => standing === 'sent-back');
  const people = [...new Set(sentBack.map(({ features }) => features.interviewer))].sort();
  return (
    <>
      <PageHead title={t('returnsTitle')} sub={t('returnsSub', { n: sentBack.length })} />
      <div className={classes.stack}>
        {sentBack.length === 0 && (
          <Card>
            <p>{t('returnsNone')}</p>
            <div className={classes.actions}>
              <Button component={Link} to={addressOf(QUEUE)} variant="outline">
                {t('returnsPick')}
              </Button>
            </div>
          </Card>
        )}
        <Unsigned interviews={interviews} />
        {people.map(person => (
          <OnePerson
            key={person}
            person={person}
            interviews={sentBack.filter(({ features }) => features.interviewer === person)}
          />
        ))}
        <OwnWords isAsked={hasFile && interviews.some(one => isUnsigned(one) && canBeSigned(one))} />
      </div>
    </>
  );
}

/** Decisions of this laptop alone reach no phone and no province: what is needed to sign them. */
function Unsigned({ interviews }: { readonly interviews: readonly Watched[] }) {
  const { t } = useTranslation('supervision');
  const { office, hasFile, review } = useSupervision();
  const open = useOpenKeys(office);
  const unsigned = interviews.filter(isUnsigned);
  if (unsigned.length === 0) return null;
  const n = unsigned.length;
  if (office === null || !hasFile)
    return (
      <Card title={t('returnsUnsigned', { n })}>
        <p>{t(office === null ? 'returnsNoKeys' : 'returnsNoFile')}</p>
        <Button component={Link} to="/giam-sat/nhan-goi" variant="outline">
          {t(office === null ? 'returnsMakeKeys' : 'roundFileOpen')}
        </Button>
      </Card>
    );
  const signable = unsigned.filter(canBeSigned);
  if (signable.length === 0) return <Card>{t('returnsNoEnvelope', { n })}</Card>;
  if (!open) return <UnlockForm office={office} why={t('returnsUnlock', { n: signable.length })} />;
  const sign = async () => {
    for (const { id, review: said } of signable) if (said) await review(id, said.verdict, said.note);
  };
  return (
    <Card title={t('returnsUnsigned', { n })}>
      <Button onClick={() => void sign()}>{t('returnsSign', { n: signable.length })}</Button>
    </Card>
  );
}

function OnePerson({
  person,
  interviews,
}: {
  readonly person: string | null;
  readonly interviews: readonly Watched[];
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { personName, communeName, villageName } = useSupervision();
  const ids = interviews.map(({ id }) => id);
  const lines = useLive(() => returnLines(database(dataset()), ids), `returns/${dataset()}/${ids.join()}`);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const signed = lines.state === 'ready' ? lines.value : [];
  const file = () => decisionsFile(signed, `tra-lai-${person ?? 'phieu'}`, new Date().toISOString());
  const save = () => {
    const made = file();
    if (made) saveText(made.name, made.text);
  };
  const scan = () => {
    const made = file();
    setCodes(made ? decisionCodes(made) : []);
  };
  return (
    <Card title={personName(person)} aside={t('returnsOf', { n: interviews.length })}>
      <ul className={classes.log}>
        {interviews.map(({ id, features, response, review, others }) => (
          <li key={id}>
            <Link to={addressOf({ state: 'sent-back' }, id)}>{t('interview', { id: shortId(id) })}</Link> ·{' '}
            {communeName(features.commune)}, {villageName(features.village)} · {show.day(response.startedAt)}
            <br />“{(review?.verdict === 'sent-back' ? review.note : others[0]?.note) ?? ''}”
          </li>
        ))}
      </ul>
      {signed.length > 0 && (
        <div className={classes.actions}>
          <Button leftSection={<IconDownload size={20} stroke={1.9} aria-hidden="true" />} onClick={save}>
            {t('returnsSave', { name: personName(person) })}
          </Button>
          <Button
            variant="default"
            leftSection={<IconQrcode size={20} stroke={1.9} aria-hidden="true" />}
            onClick={scan}
          >
            {t('returnsCodes')}
          </Button>
        </div>
      )}
      {codes.length > 0 && <Codes codes={codes} />}
      {signed.length > 0 && <p className={classes.sub}>{t('returnsHow')}</p>}
    </Card>
  );
}

/**
 * What this office has signed goes on to the province and to other supervisors, who merge it with their own.
 * `isAsked`: the passphrase is already asked for above.
 */
function OwnWords({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation('supervision');
  const { office } = useSupervision();
  const open = useOpenKeys(office);
  const [said, setSaid] = useState('');
  if (office === null) return null;
  if (!open) return isAsked ? null : <UnlockForm office={office} why={t('wordsUnlock')} />;
  const save = async () => {
    const lines = await linesBy(database(dataset()), open.keys.public.signer);
    const made = decisionsFile(lines, `quyet-dinh-${office ?? ''}`, new Date().toISOString());
    if (lines.length === 0 || !made) return setSaid(t('wordsNone'));
    saveText(made.name, made.text);
    setSaid(t('wordsSaved', { n: lines.length }));
  };
  return (
    <Card title={t('wordsTitle')}>
      <p>{t('wordsText')}</p>
      <Button
        variant="default"
        leftSection={<IconSend size={20} stroke={1.9} aria-hidden="true" />}
        onClick={() => void save()}
      >
        {t('wordsSave')}
      </Button>
      <p role="status" className={classes.sub}>
        {said}
      </p>
    </Card>
  );
}
