import { IconAlertTriangle, IconDice5, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, languageOf } from '../../../indicators/language';
import { makeDraw } from '../../engine/field/draw';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { DrawRecord } from '../../storage/household-records';
import { drawHere, reopenList } from '../../storage/households';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { ReasonPicker } from '../field/reason-picker';
import { localTime } from '../local-time';
import { BrokenNotice } from '../lock/broken-notice';
import { useBroken } from '../lock/use-broken';
import { whoIn } from '../people/who';
import type { Frame } from './frame';
import classes from './village.module.css';
import type { VillageWork } from './village-data';
import { shortTime } from './when';

interface Props {
  readonly frame: Frame;
  readonly work: VillageWork;
  readonly onStep: (step: 'list' | 'visits') => void;
}

/** The machine draws, once; what it drew and from what can be read and made again. */
export function DrawStep({ frame, work, onStep }: Props) {
  const { t } = useTranslation('village');
  const { record, households, round, village } = work;
  const { drawn, replacements } = round.conduct.design.households;
  const listed = households.length;
  const broken = useBroken(database(dataset()).name);
  const isWhole = !broken.some(
    ({ table, clear }) => table === 'households' && clear.round === round.id && clear.village === village.id,
  );
  const draw = async () => {
    if (!record || listed === 0) return;
    const when = { at: localTime(new Date()), by: whoIn(round.id) };
    await drawHere(database(dataset()), record.id, n => makeDraw(round, village.id, n, when));
    onStep('visits');
  };
  if (record?.draw) return <Drawn frame={frame} work={work} draw={record.draw} onStep={onStep} />;
  return (
    <PhoneScreen
      {...frame}
      ground="paper"
      actions={
        listed === 0 ? (
          <button type="button" className={classes.filled} onClick={() => onStep('list')}>
            {t('listFirst')}
          </button>
        ) : (
          <button type="button" className={classes.filled} disabled={!isWhole} onClick={draw}>
            <IconDice5 size={24} stroke={1.9} aria-hidden="true" />
            {t('drawNow')}
          </button>
        )
      }
    >
      <div className={classes.stack}>
        {!isWhole && <BrokenNotice />}
        <StateCard
          icon={<IconDice5 size={28} stroke={1.9} aria-hidden="true" />}
          title={t('drawTitle', { drawn, replacements })}
          text={t('drawText', { count: listed })}
        />
        {listed > 0 && listed < drawn + replacements && (
          <ShortList listed={listed} draw={{ drawn, replacements }} />
        )}
        {village.households !== null && listed < village.households * 0.8 && (
          <StateCard
            tone="look"
            icon={<IconAlertTriangle size={28} stroke={1.9} aria-hidden="true" />}
            title={t('fewTitle', { listed, known: village.households })}
            text={t('fewText')}
          />
        )}
        <Log work={work} />
      </div>
    </PhoneScreen>
  );
}

interface ShortProps {
  readonly listed: number;
  readonly draw: { readonly drawn: number; readonly replacements: number };
}

/** Fewer households than asked for: said before the draw and after it. */
function ShortList({ listed, draw: { drawn, replacements } }: ShortProps) {
  const { t } = useTranslation('village');
  const left = Math.max(0, listed - drawn);
  return (
    <StateCard
      tone="look"
      icon={<IconAlertTriangle size={28} stroke={1.9} aria-hidden="true" />}
      title={
        listed <= drawn ? t('shortAllTitle', { listed, drawn }) : t('shortTitle', { left, replacements })
      }
      text={listed <= drawn ? t('shortAllText') : t('shortText')}
    />
  );
}

function Drawn({ frame, work, draw, onStep }: Props & { readonly draw: DrawRecord }) {
  const { t, i18n } = useTranslation('village');
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const chance = new Intl.NumberFormat(LOCALES[languageOf(i18n.language)], {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(draw.probability);
  const reopen = async (reason: string) => {
    if (!work.record) return;
    try {
      await reopenList(database(dataset()), work.record.id, {
        at: localTime(new Date()),
        by: whoIn(work.round.id),
        reason,
      });
      onStep('list');
    } catch {
      setRefused(true);
      setAsking(false);
    }
  };
  return (
    <PhoneScreen
      {...frame}
      ground="paper"
      actions={
        !isAsking && (
          <button type="button" className={classes.filled} onClick={() => onStep('visits')}>
            {t('toDoors')}
          </button>
        )
      }
    >
      <div className={classes.stack}>
        <StateCard
          icon={<IconDice5 size={28} stroke={1.9} aria-hidden="true" />}
          title={t('drawnTitle', { main: draw.main.length, reserves: draw.reserves.length })}
          text={t(draw.method === 'systematic' ? 'drawnText' : 'drawnTextSimple', { count: draw.listed })}
        />
        {draw.short > 0 && (
          <ShortList
            listed={draw.listed}
            draw={{ drawn: draw.wish.drawn, replacements: draw.wish.replacements }}
          />
        )}
        <section className={classes.panel}>
          <h2 className={classes.panelTitle}>{t('howDrawn')}</h2>
          <dl className={classes.facts}>
            <dt>{t('factMain')}</dt>
            <dd>{draw.main.join(', ')}</dd>
            <dt>{t('factReserves')}</dt>
            <dd>{draw.reserves.join(', ') || t('none')}</dd>
            <dt>{t('factChance')}</dt>
            <dd>{chance}</dd>
            <dt>{t('factWhen')}</dt>
            <dd>{shortTime(draw.at)}</dd>
            <dt>{t('factSeed')}</dt>
            <dd>
              {draw.seed} · {draw.generator}
            </dd>
          </dl>
          <p>{t('replayable')}</p>
        </section>
        <Log work={work} />
        {refused && <p role="alert">{t('reopenRefused')}</p>}
        {isAsking ? (
          <div className={classes.panel}>
            <ReasonPicker
              keepAs={`reopen/${work.record?.id ?? ''}`}
              legend={t('reopenReason')}
              reasons={[t('reopenMissing'), t('reopenTwice'), t('reopenWrong')]}
              confirm={t('reopenConfirm')}
              onConfirm={reopen}
              onCancel={() => setAsking(false)}
              grave
            />
          </div>
        ) : (
          <button type="button" className={classes.quietButton} onClick={() => setAsking(true)}>
            <IconLockOpen size={22} stroke={1.9} aria-hidden="true" />
            {t('reopen')}
          </button>
        )}
      </div>
    </PhoneScreen>
  );
}

/** Earlier draws and why the list was opened again. */
function Log({ work }: { readonly work: VillageWork }) {
  const { t } = useTranslation('village');
  const reopened = work.record?.log.filter(event => event.kind === 'reopened') ?? [];
  if (reopened.length === 0) return null;
  return (
    <section className={classes.panel}>
      <h2 className={classes.panelTitle}>{t('reopenedTimes', { count: reopened.length })}</h2>
      <ul className={classes.history}>
        {reopened.map(({ at, reason }) => (
          <li key={at}>
            {shortTime(at)} · {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
