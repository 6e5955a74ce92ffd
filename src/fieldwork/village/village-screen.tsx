import { IconArrowLeft, IconCheck, IconMapOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { openVillage } from '../../storage/households';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { fetchAhead } from '../fetch-ahead';
import { localTime } from '../local-time';
import { useWhoIn } from '../people/who';
import { useCommuneNames } from '../use-commune-names';
import { DrawStep } from './draw-step';
import { ListStep } from './list-step';
import { OwnVillageGate } from './own-village-gate';
import classes from './village.module.css';
import { ownVillageOpen, readVillage, type VillageWork } from './village-data';
import { VisitsStep } from './visits-step';

const STEPS = ['list', 'draw', 'visits'] as const;
type Step = (typeof STEPS)[number];

/** A village from its list of households to the doors: list, draw, visit. */
export function VillageScreen() {
  const { round = '', village = '' } = useParams();
  const { t } = useTranslation('village');
  const live = useLive(() => readVillage(round, village), `${round} ${village} ${useWhoIn(round)}`);
  const { t: common } = useTranslation('common');
  useEffect(() => fetchAhead(), []);
  if (live.state === 'loading') return <p className={classes.opening}>{common('loading')}</p>;
  if (live.state === 'failed') throw live.error;
  if (!live.value)
    return (
      <PhoneScreen top={<h1 className={classes.alone}>{t('missingTitle')}</h1>} ground="paper">
        <StateCard icon={<IconMapOff size={28} />} title={t('missingTitle')} text={t('missingText')}>
          <Link className={classes.filledLink} to="/phong-van">
            {t('backHome')}
          </Link>
        </StateCard>
      </PhoneScreen>
    );
  return <Village work={live.value} />;
}

function Village({ work }: { readonly work: VillageWork }) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const { round, village, record, households } = work;
  const names = useCommuneNames([round.province]);
  const [step, setStep] = useState<Step>(record?.draw ? 'visits' : 'list');
  const isOpen = ownVillageOpen(work);
  useEffect(() => {
    if (record === null) openVillage(database(dataset()), round.id, village, localTime(new Date()));
  }, [record, round.id, village]);
  const done = households.filter(({ standing }) => standing === 'done').length;
  const { quota } = round.conduct.design.households;
  const frame = {
    top: (
      <>
        <IconButton label={common('back')} onClick={() => navigate('/phong-van')}>
          <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
        </IconButton>
        <div className={classes.title}>
          <h1>{village.name}</h1>
          <p>
            {names.get(village.commune) ? `${names.get(village.commune)} · ` : ''}
            {t('doneOf', { done, quota })}
          </p>
        </div>
      </>
    ),
    below: isOpen && (
      <Steps
        step={step}
        reached={{ list: record?.draw != null, draw: record?.draw != null, visits: done >= quota }}
        onStep={setStep}
      />
    ),
  };
  if (!isOpen) return <OwnVillageGate frame={frame} work={work} />;
  if (step === 'list') return <ListStep frame={frame} work={work} onDone={() => setStep('draw')} />;
  if (step === 'draw') return <DrawStep frame={frame} work={work} onStep={setStep} />;
  return <VisitsStep frame={frame} work={work} onStep={setStep} />;
}

interface StepsProps {
  readonly step: Step;
  readonly reached: Readonly<Record<Step, boolean>>;
  readonly onStep: (step: Step) => void;
}

function Steps({ step, reached, onStep }: StepsProps) {
  const { t } = useTranslation('village');
  return (
    <nav className={classes.steps} aria-label={t('steps')}>
      {STEPS.map(one => (
        <button
          key={one}
          type="button"
          aria-current={one === step ? 'step' : undefined}
          data-reached={reached[one] ? '' : undefined}
          onClick={() => onStep(one)}
        >
          {reached[one] && <IconCheck size={20} stroke={2.2} aria-hidden="true" />}
          {t(`step_${one}`)}
        </button>
      ))}
    </nav>
  );
}
