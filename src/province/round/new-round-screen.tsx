import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { draftOfRound, type RoundDraft } from '../../engine/sampling/round-draft';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { frameOf, type MadeRound, madeRound } from '../../storage/frames';
import { useLive } from '../../storage/use-live';
import { PageHead } from '../../ui/shell/page-head';
import { useProvince } from '../state/province-state';
import { DesignStep } from './design-step';
import { DrawStep, drawFor } from './draw-step';
import { FieldStep } from './field-step';
import { firstDraft } from './first-draft';
import { FrameStep } from './frame-step';
import { KeepStep } from './keep-step';
import classes from './round.module.css';
import { STEPS, type Step, useWizard } from './use-wizard';
import { WhatStep } from './what-step';

const today = (): string => new Date().toLocaleDateString('sv');

/** A new round, or one made here that is changed. */
export function NewRoundScreen() {
  const { id } = useParams();
  const { chosen } = useProvince();
  const before = useLive(
    async () => (id === undefined ? null : madeRound(database(dataset()), id)),
    `made-round/${dataset()}/${id ?? ''}`,
  );
  if (before.state !== 'ready') return null;
  const old = before.value;
  const draft = (old && draftOfRound(old.round, old.round.conduct?.draw?.frame.sha ?? null)) ?? null;
  return <Wizard key={id ?? 'new'} first={draft ?? firstDraft(chosen.province, today())} old={old} />;
}

/** What the draw rests on; a change of it makes the draw a thing of the past. */
const drawKey = ({ design, frameId, within, seed }: RoundDraft): string =>
  JSON.stringify([design, frameId, within, seed]);

function Wizard({ first, old }: { readonly first: RoundDraft; readonly old: MadeRound | null }) {
  const { t } = useTranslation('round');
  const wizard = useWizard(old?.round.id ?? 'new', first);
  const { draft, step, drawn } = wizard;
  const setStep = (next: Step) => wizard.change({ step: next });
  const live = useLive(
    async () => (draft.frameId === null ? undefined : frameOf(database(dataset()), draft.frameId)),
    `frame/${dataset()}/${draft.frameId ?? ''}`,
  );
  const frame = live.state === 'ready' ? (live.value ?? null) : null;
  const key = drawKey(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names all the draw rests on
  const result = useMemo(
    () => (drawn === key && frame !== null ? drawFor(draft, frame) : null),
    [drawn, key, frame],
  );
  const draw = () => frame && wizard.change({ drawn: key });
  const isDone: Readonly<Record<Step, boolean>> = {
    what: draft.name.trim() !== '',
    design: true,
    frame: frame !== null,
    draw: result?.ok === true,
    field: draft.controller.trim() !== '' && draft.reach.trim() !== '',
    keep: false,
  };
  const at = STEPS.indexOf(step);
  const props = { draft, onChange: wizard.changeDraft };
  return (
    <div className={classes.stack}>
      <PageHead title={draft.name || t('make')} sub={t('stepOf', { n: at + 1, of: STEPS.length })} />
      <StepList step={step} isDone={isDone} onStep={setStep} />
      {wizard.isResumed && (
        <output className={classes.said}>
          {t('resumed')}
          <Button variant="subtle" color="gray.0" onClick={wizard.startOver}>
            {t('startOver')}
          </Button>
        </output>
      )}
      {step === 'what' && <WhatStep {...props} />}
      {step === 'design' && (
        <DesignStep
          {...props}
          variances={wizard.variances}
          onVariances={variances => wizard.change({ variances })}
        />
      )}
      {step === 'frame' && <FrameStep {...props} frame={frame} />}
      {step === 'draw' && <DrawStep {...props} frame={frame} result={result} onDraw={draw} />}
      {step === 'field' && <FieldStep {...props} />}
      {step === 'keep' && (
        <KeepStep
          draft={draft}
          draw={result?.ok ? result.draw : null}
          old={old}
          today={today()}
          onKept={wizard.forget}
        />
      )}
      <div className={classes.buttons}>
        {at > 0 && (
          <Button variant="outline" onClick={() => setStep(STEPS[at - 1] ?? 'what')}>
            {t('previous')}
          </Button>
        )}
        {step !== 'keep' && <Button onClick={() => setStep(STEPS[at + 1] ?? 'keep')}>{t('next')}</Button>}
      </div>
    </div>
  );
}

function StepList(props: {
  readonly step: Step;
  readonly isDone: Readonly<Record<Step, boolean>>;
  readonly onStep: (step: Step) => void;
}) {
  const { step, isDone, onStep } = props;
  const { t } = useTranslation('round');
  return (
    <nav aria-label={t('stepsLabel')}>
      <ol className={classes.steps}>
        {STEPS.map((one, i) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              data-done={isDone[one]}
              onClick={() => onStep(one)}
            >
              <span className={classes.number} aria-hidden="true">
                {isDone[one] ? '✓' : i + 1}
              </span>
              {t(`step.${one}`)}
              {isDone[one] && <span className="visually-hidden"> ({t('stepDone')})</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
