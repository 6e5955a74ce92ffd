import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowsShuffle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FrameProblem } from '../../../surveys/sampling/frame';
import { hasDistricts } from '../../engine/sampling/design-size';
import { drawFrame, type FrameDraw, type FrameDrawResult } from '../../engine/sampling/draw-frame';
import type { RoundDraft } from '../../engine/sampling/round-draft';
import type { FrameRecord } from '../../storage/frame-records';
import { Card } from '../../ui/card';
import { StateCard } from '../../ui/state-card';
import { Warnings } from './design-step';
import { DrawnCard } from './drawn-card';
import { NumberField } from './number-field';
import classes from './round.module.css';
import type { StepProps } from './what-step';

/** Draws with what is settled so far; the same settings give the same villages. */
export const drawFor = (draft: RoundDraft, { frame, name, sha }: FrameRecord): FrameDrawResult =>
  drawFrame({ design: draft.design, frame, name, sha, within: draft.within, seed: draft.seed });

export function DrawStep(
  props: StepProps & {
    readonly frame: FrameRecord | null;
    readonly result: FrameDrawResult | null;
    readonly onDraw: () => void;
  },
) {
  const { draft, onChange, frame, result, onDraw } = props;
  const { t } = useTranslation('round');
  return (
    <>
      <Card title={t('step.draw')}>
        <div className={classes.seedLine}>
          <NumberField
            label={t('seed')}
            description={t('seedHelp')}
            value={draft.seed}
            least={0}
            most={2_147_483_647}
            onChange={seed => onChange({ seed })}
          />
          <Button
            leftSection={<IconArrowsShuffle size={21} stroke={1.9} aria-hidden="true" />}
            disabled={frame === null}
            onClick={onDraw}
          >
            {t(result?.ok ? 'drawAgain' : 'draw')}
          </Button>
        </div>
        {frame === null && <p className={classes.refused}>{t('needFrame')}</p>}
        <Warnings design={draft.design} />
      </Card>
      {result && !result.ok && frame && <CannotDraw draft={draft} problems={result.problems} frame={frame} />}
      {result?.ok && frame && <Drawn draft={draft} draw={result.draw} frame={frame} />}
    </>
  );
}

function Drawn({
  draft,
  draw,
  frame,
}: {
  readonly draft: RoundDraft;
  readonly draw: FrameDraw;
  readonly frame: FrameRecord;
}) {
  const names = new Map(frame.frame.communes.map(({ code, name }) => [code, name]));
  return (
    <DrawnCard
      design={draft.design}
      villages={draw.villages}
      draw={draw}
      fileName={draft.name || frame.name}
      communeName={code => names.get(code) ?? code}
    />
  );
}

const SHOWN = 8;

function CannotDraw(props: {
  readonly draft: RoundDraft;
  readonly problems: readonly FrameProblem[];
  readonly frame: FrameRecord;
}) {
  const { draft, problems, frame } = props;
  const { t } = useTranslation('round');
  const names = new Map(frame.frame.communes.map(({ code, name }) => [code, name]));
  const isWithoutDistricts =
    hasDistricts(draft.design) && frame.frame.communes.every(({ district }) => district === null);
  const lines = problems.slice(0, SHOWN).map(({ reason, id, parent }) => {
    const inside = parent === null ? '' : t('drawProblemIn', { name: names.get(parent) ?? parent });
    return t(`drawProblem.${reason}`, { id: names.get(id) ?? id, in: inside });
  });
  return (
    <StateCard
      tone="error"
      icon={<IconAlertTriangle size={26} stroke={1.9} aria-hidden="true" />}
      title={t('cannotDraw')}
      text={isWithoutDistricts ? t('drawNoDistrict') : lines.join(' ')}
    />
  );
}
