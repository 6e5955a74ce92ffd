import { Button } from '@mantine/core';
import { IconClipboardList, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { provinceName } from '../../../indicators/provinces';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { FrameRecord } from '../../storage/frame-records';
import { frameList, type MadeRound, madeRounds, removeFrame, restoreFrame } from '../../storage/frames';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useFormat } from '../format';
import classes from './round.module.css';

/** Rounds of this office, and the lists of villages they are drawn from. */
export function RoundsScreen() {
  const { t } = useTranslation('round');
  const live = useLive(() => madeRounds(database(dataset())), `made-rounds/${dataset()}`);
  if (live.state !== 'ready') return null;
  return (
    <div className={classes.stack}>
      <PageHead title={t('title')} sub={t('sub')}>
        {live.value.length > 0 && <MakeButton />}
      </PageHead>
      {live.value.length === 0 ? (
        <StateCard
          icon={<IconClipboardList size={26} stroke={1.9} aria-hidden="true" />}
          title={t('none')}
          text={t('noneText')}
        >
          <MakeButton />
        </StateCard>
      ) : (
        <Card flush>
          <ul className={classes.rounds}>
            {live.value.map(made => (
              <RoundLine key={made.round.id} made={made} />
            ))}
          </ul>
        </Card>
      )}
      <Frames />
    </div>
  );
}

function MakeButton() {
  const { t } = useTranslation('round');
  return (
    <Button
      component={Link}
      to="/tinh/dot-khao-sat/moi"
      leftSection={<IconPlus size={21} stroke={1.9} aria-hidden="true" />}
    >
      {t('make')}
    </Button>
  );
}

function RoundLine({ made: { round, published } }: { readonly made: MadeRound }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const villages = round.conduct?.villages ?? [];
  const quota = round.conduct?.design.households.quota ?? 0;
  const communes = new Set(villages.map(({ commune }) => commune)).size;
  const ends = round.conduct?.endsOn;
  return (
    <li>
      <Link to={`/tinh/dot-khao-sat/${round.id}`} aria-label={t('open', { name: round.name })}>
        <span>
          <strong>{round.name}</strong>
          <small>
            {provinceName(round.province, format.language)} {round.year} ·{' '}
            {t('listFacts', {
              communes,
              villages: villages.length,
              interviews: format.whole(villages.length * quota),
            })}
            {ends && ` · ${t('until', { day: format.day(`${ends}T00:00:00`) })}`}
          </small>
        </span>
        <Chip tone={published ? 'ok' : 'info'}>{t(published ? 'statePublished' : 'stateDraft')}</Chip>
      </Link>
    </li>
  );
}

type Said = { readonly words: string; readonly held: FrameRecord | null };

function Frames() {
  const { t } = useTranslation('round');
  const format = useFormat();
  const [said, setSaid] = useState<Said | null>(null);
  const db = database(dataset());
  const live = useLive(() => frameList(db), `frames/${dataset()}`);
  if (live.state !== 'ready') return null;
  const remove = async (id: string, name: string) => {
    const gone = await removeFrame(db, id);
    setSaid(
      gone.ok
        ? { words: t('frameRemoved', { name }), held: gone.held }
        : { words: t('frameInUse', { n: gone.rounds }), held: null },
    );
  };
  const undo = async (held: FrameRecord) => {
    await restoreFrame(db, held);
    setSaid(null);
  };
  return (
    <Card flush title={t('frames')}>
      {said && (
        <output className={classes.said}>
          {said.words}
          {said.held && (
            <Button variant="subtle" color="gray.0" onClick={() => said.held && void undo(said.held)}>
              {t('undo')}
            </Button>
          )}
        </output>
      )}
      {live.value.length === 0 && <p className={classes.empty}>{t('framesNone')}</p>}
      <ul className={classes.rounds}>
        {live.value.map(({ id, name, communes, villages }) => (
          <li key={id} className={classes.frameLine}>
            <span>
              <strong>{name}</strong>
              <small>
                {t('frameFacts', { communes: format.whole(communes), villages: format.whole(villages) })}
              </small>
            </span>
            <Button
              variant="subtle"
              color="gach"
              aria-label={t('frameRemove', { name })}
              onClick={() => void remove(id, name)}
            >
              <IconTrash size={20} stroke={1.9} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
