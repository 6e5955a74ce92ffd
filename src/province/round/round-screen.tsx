import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClipboardOff, IconPencil, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { provinceName } from '../../../indicators/provinces';
import { drawFrame, replays } from '../../engine/sampling/draw-frame';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { FrameRecord } from '../../storage/frame-records';
import { frameOf, type MadeRound, madeRound } from '../../storage/frames';
import { useLive } from '../../storage/use-live';
import { Chip } from '../../ui/chip';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useCommuneNames } from '../communes/commune-names';
import { PublishRound } from '../exchange/publish-round';
import { useFormat } from '../format';
import { Warnings } from './design-step';
import { DrawnCard } from './drawn-card';
import { RoundFacts } from './facts';
import classes from './round.module.css';

/** One round: what it settles, the villages drawn, and the step that signs it. */
export function RoundScreen() {
  const { t } = useTranslation('round');
  const { id = '' } = useParams();
  const live = useLive(async () => {
    const db = database(dataset());
    const made = await madeRound(db, id);
    const sha = made?.round.conduct?.draw?.frame.sha;
    return { made, frame: sha === undefined ? null : ((await frameOf(db, sha)) ?? null) };
  }, `round/${dataset()}/${id}`);
  if (live.state !== 'ready') return null;
  const { made, frame } = live.value;
  if (made === null)
    return (
      <StateCard
        icon={<IconClipboardOff size={26} stroke={1.9} aria-hidden="true" />}
        title={t('gone')}
        text={t('goneText')}
      >
        <Button component={Link} to="/tinh/dot-khao-sat" variant="outline">
          {t('backToList')}
        </Button>
      </StateCard>
    );
  return <Known made={made} frame={frame} />;
}

function Known({ made, frame }: { readonly made: MadeRound; readonly frame: FrameRecord | null }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const { round, published } = made;
  const { conduct } = round;
  const listed = useCommuneNames(round.province);
  const names = useMemo(() => new Map(frame?.frame.communes.map(({ code, name }) => [code, name])), [frame]);
  const again = useMemo(() => drawAgain(made, frame), [made, frame]);
  if (conduct === undefined) return null;
  const sub = t('detailSub', {
    province: provinceName(round.province, format.language),
    year: round.year,
    edition: round.edition,
  });
  return (
    <div className={classes.stack}>
      <PageHead title={round.name} sub={sub}>
        <Chip tone={published ? 'ok' : 'info'}>{t(published ? 'statePublished' : 'stateDraft')}</Chip>
        <Button
          component={Link}
          to={`/tinh/dot-khao-sat/${round.id}/phan-cong`}
          variant="outline"
          leftSection={<IconUsers size={20} stroke={1.9} aria-hidden="true" />}
        >
          {t('assignGo')}
        </Button>
        <Button
          component={Link}
          to={`/tinh/dot-khao-sat/${round.id}/sua`}
          variant="outline"
          leftSection={<IconPencil size={20} stroke={1.9} aria-hidden="true" />}
        >
          {t('change')}
        </Button>
      </PageHead>
      <div className={classes.columns2}>
        <RoundFacts round={round} />
        <div className={classes.stack}>
          <Warnings design={conduct.design} />
          <Replay verdict={again.verdict} villages={conduct.villages.length} />
          <PublishRound round={round} />
        </div>
      </div>
      <DrawnCard
        design={conduct.design}
        villages={conduct.villages}
        draw={again.draw}
        fileName={round.name}
        communeName={code => names.get(code) ?? listed(code)}
      />
    </div>
  );
}

type Verdict = 'same' | 'other' | 'gone';

/** Draws the round again from its frame: the proof, and the log to download. */
function drawAgain({ round: { conduct } }: MadeRound, record: FrameRecord | null) {
  const origin = conduct?.draw;
  if (conduct === undefined || origin === undefined || record === null)
    return { verdict: 'gone' as Verdict, draw: null };
  const { frame, name, sha } = record;
  if (!replays(conduct, origin, frame)) return { verdict: 'other' as Verdict, draw: null };
  const { within, seed } = origin;
  const result = drawFrame({ design: conduct.design, frame, name, sha, within, seed });
  return { verdict: 'same' as Verdict, draw: result.ok ? result.draw : null };
}

const REPLAY = { same: 'replaySame', other: 'replayOther', gone: 'replayGone' } as const;

function Replay({ verdict, villages }: { readonly verdict: Verdict; readonly villages: number }) {
  const { t } = useTranslation('round');
  const tone = { same: 'ok', other: 'error', gone: 'mute' } as const;
  const Icon = verdict === 'same' ? IconCircleCheck : IconCircleX;
  return (
    <p className={classes.replay}>
      <Chip tone={tone[verdict]} icon={<Icon size={17} stroke={2} aria-hidden="true" />}>
        {t(REPLAY[verdict], { n: villages })}
      </Chip>
    </p>
  );
}
