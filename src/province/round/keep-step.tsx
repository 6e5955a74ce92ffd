import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ulid } from 'ulid';
import type { Assignee } from '../../../surveys/conduct';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { FrameDraw } from '../../engine/sampling/draw-frame';
import { draftProblems, type RoundDraft, roundOfDraft } from '../../engine/sampling/round-draft';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepMadeRound, type MadeRound } from '../../storage/frames';
import { Card } from '../../ui/card';
import { PublishRound } from '../exchange/publish-round';
import { withAssignees } from './assign/use-assignees';
import { RoundFacts } from './facts';
import classes from './round.module.css';

interface Props {
  readonly draft: RoundDraft;
  readonly draw: FrameDraw | null;
  readonly old: MadeRound | null;
  readonly today: string;
  /** Stored: what was typed need not be kept any longer. */
  readonly onKept: () => void;
}

/** People stay; of their villages those that are still in the sample. */
function stillGiven(old: MadeRound | null, { villages }: FrameDraw): Assignee[] {
  const drawn = new Set(villages.map(({ id }) => id));
  const people = old?.round.conduct?.assignees ?? [];
  return people.map(one => ({ ...one, villages: one.villages.filter(id => drawn.has(id)) }));
}

/** What is still missing, or the round as it will be stored. A published one is only signed anew, never changed in place. */
export function KeepStep({ draft, draw, old, today, onKept }: Props) {
  const { t } = useTranslation('round');
  const go = useNavigate();
  const [fresh] = useState(() => ulid());
  const [isFrozen, setIsFrozen] = useState(false);
  const id = old?.round.id ?? fresh;
  const problems = draftProblems(draft, today);
  const missing = [
    ...(draft.frameId === null ? [t('needFrame')] : []),
    ...(draw === null ? [t('needDraw')] : []),
    ...problems.map(problem => t(`draftProblem.${problem}`)),
  ];
  const round = useMemo(() => {
    if (draw === null || problems.length > 0) return null;
    const { version } = HOUSEHOLD_2021;
    const made = roundOfDraft(draft, { id, draw, questionnaire: { id: HOUSEHOLD_2021.id, version } });
    return withAssignees({ ...made, synthetic: dataset() === 'sample' }, stillGiven(old, draw));
  }, [draft, draw, id, old, problems.length]);
  if (round === null)
    return (
      <Card title={t('notYet')}>
        <ul className={classes.missing}>
          {missing.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Card>
    );
  const keep = async () => {
    if (!(await keepMadeRound(database(dataset()), round))) return setIsFrozen(true);
    onKept();
    go(`/tinh/dot-khao-sat/${round.id}`);
  };
  if (old?.published || isFrozen)
    return (
      <>
        <p className={classes.hint}>{t('frozen')}</p>
        <RoundFacts round={round} />
        <PublishRound round={round} />
      </>
    );
  return (
    <>
      <RoundFacts round={round} />
      <div>
        <Button
          leftSection={<IconCircleCheck size={21} stroke={1.9} aria-hidden="true" />}
          onClick={() => void keep()}
        >
          {t('save')}
        </Button>
      </div>
    </>
  );
}
