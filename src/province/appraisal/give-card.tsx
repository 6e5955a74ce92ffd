import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import { DISPUTE_DAYS } from '../../engine/communes/appraisal';
import { archiveOf } from '../../exchange/archive';
import type { OpenKeys } from '../../office/open-keys';
import { hasNews } from '../../storage/appraisal-results';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { saveFile, saveText } from '../../ui/exchange/save-file';
import type { ClaimedCommune } from '../communes/use-claims';
import { WithKeys } from '../exchange/with-keys';
import classes from './appraisal.module.css';
import { giveResults } from './give-results';

interface Props {
  readonly round: Round;
  readonly nameOf: (code: string) => string;
}

/** The signed file for one commune; whoever has no keys open is told how to get there only when asking for it. */
export function GiveOne({ round, found, nameOf }: Props & { readonly found: ClaimedCommune }) {
  const { t } = useTranslation('communeFiles');
  const words = useClaimWords();
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const own = found.events.filter(({ claim }) => claim === found.current.id);
  const news = hasNews(own, found.current.id);
  const sent = own.findLast(({ act }) => act === 'notify');
  const give = async (open: OpenKeys) => {
    const giving = { round, open, by: words.t('byCouncil'), nameOf };
    for (const { name, text } of await giveResults([found.commune], giving)) {
      saveText(name, text);
      setSaid(t('giveDone', { name }));
    }
  };
  const state = news
    ? t('giveNews')
    : sent
      ? t('giveSent', { time: words.moment(sent.at) })
      : t('giveNothing');
  return (
    <Card title={t('giveTitle')}>
      <div className={classes.weights}>
        <p className={classes.small}>
          {t('giveText', { days: round.communeIndex?.disputeDays ?? DISPUTE_DAYS })} {state}
        </p>
        {(news || sent) && !asked && (
          <div>
            <Button variant={news ? 'filled' : 'outline'} leftSection={ICON} onClick={() => setAsked(true)}>
              {t(news ? 'giveDo' : 'giveAgain')}
            </Button>
          </div>
        )}
        {asked && (
          <WithKeys why={t('giveKeys')}>
            {open => (
              <div>
                <Button
                  variant={news ? 'filled' : 'outline'}
                  leftSection={ICON}
                  onClick={() => void give(open)}
                >
                  {t(news ? 'giveDo' : 'giveAgain')}
                </Button>
              </div>
            )}
          </WithKeys>
        )}
        {said && <output>{said}</output>}
      </div>
    </Card>
  );
}

const ICON = <IconFileCertificate size={20} stroke={1.9} aria-hidden="true" />;

/** Every commune with something new, one file each, in one archive. */
export function GiveAll({
  round,
  communes,
  nameOf,
}: Props & { readonly communes: readonly ClaimedCommune[] }) {
  const { t } = useTranslation('communeFiles');
  const words = useClaimWords();
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = communes.filter(({ events, current }) => hasNews(events, current.id));
  const count = waiting.length;
  if (count === 0) return said && <output>{said}</output>;
  const give = async (open: OpenKeys) => {
    const giving = { round, open, by: words.t('byCouncil'), nameOf };
    const files = await giveResults(
      waiting.map(({ commune }) => commune),
      giving,
    );
    const name = `ket-qua-tham-dinh-${round.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}.zip`;
    saveFile(new File([archiveOf(files)], name, { type: 'application/zip' }));
    setSaid(t('giveAllDone', { count: files.length }));
    setAsked(false);
  };
  return (
    <Card title={t('giveTitle')}>
      <div className={classes.weights}>
        <p className={classes.small}>
          {t('giveText', { days: round.communeIndex?.disputeDays ?? DISPUTE_DAYS })}
        </p>
        {!asked && (
          <div>
            <Button variant="outline" leftSection={ICON} onClick={() => setAsked(true)}>
              {t('giveAll', { count })}
            </Button>
          </div>
        )}
        {asked && (
          <WithKeys why={t('giveKeys')}>
            {open => (
              <div>
                <Button leftSection={ICON} onClick={() => void give(open)}>
                  {t('giveAll', { count })}
                </Button>
              </div>
            )}
          </WithKeys>
        )}
      </div>
    </Card>
  );
}
