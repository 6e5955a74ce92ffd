import { IconDice5, IconMinus, IconPlus, IconUserCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MOST_ADULTS } from '../../../surveys/selection/respondent';
import { namedAdult } from '../../engine/field/draw';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { ChosenRespondent } from '../../storage/household-records';
import { keepRespondent } from '../../storage/households';
import { storageProblem } from '../../storage/problems';
import { PhoneScreen } from '../../ui/phone-screen';
import { ReasonPicker } from '../field/reason-picker';
import { WrongClock } from '../place/draft';
import { interviewPath } from '../village/paths';
import classes from '../village/village.module.css';
import { beginWithHousehold } from './begin-with-household';
import type { HouseholdWork } from './household-data';
import { PaperChoice } from './paper-choice';

interface Props {
  readonly top: React.ReactNode;
  readonly work: HouseholdWork;
  readonly onAway: () => void;
}

const MOST_BUTTONS = 6;

/** Adults are counted, the rule names one of them, one sentence says why this person. */
export function RespondentStep({ top, work, onAway }: Props) {
  const { t } = useTranslation('village');
  const { t: fieldwork } = useTranslation('fieldwork');
  const navigate = useNavigate();
  const { household, round } = work;
  const chosen = household.respondent;
  const [isDeparting, setDeparting] = useState(false);
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const keep: Keep = change => {
    keeping.current = keepRespondent(database(dataset()), household.id, change);
  };
  const begin = async () => {
    if (!isReady(chosen) || heldOn === '') return;
    try {
      // A tap just before this one may not show yet: what it said counts.
      await keeping.current;
      const now = (await database(dataset()).households.get(household.id))?.respondent ?? null;
      if (!isReady(now)) return;
      navigate(interviewPath(await beginWithHousehold(work, now, heldOn)));
    } catch (error) {
      if (error instanceof WrongClock) return setFailed(fieldwork('clockWrongText'));
      setFailed(storageProblem(error).kind === 'full' ? t('fullText') : t('notKept'));
    }
  };
  return (
    <PhoneScreen
      top={top}
      ground="paper"
      notice={
        failed && (
          <p className={classes.failed} role="alert">
            {failed}
          </p>
        )
      }
      actions={
        !isDeparting && (
          <button
            type="button"
            className={classes.filled}
            aria-disabled={!isReady(chosen) || heldOn === ''}
            onClick={begin}
          >
            {isReady(chosen) ? (heldOn === '' ? t('paperDayFirst') : t('beginInterview')) : t('countFirst')}
          </button>
        )
      }
    >
      <div className={classes.stack}>
        <AdultCount work={work} onCount={keep} />
        {chosen && <Named work={work} chosen={chosen} onPick={keep} />}
        {isReady(chosen) && !isDeparting && (
          <>
            <button type="button" className={classes.quietButton} onClick={onAway}>
              {t('personAway')}
            </button>
            {chosen.adults > 1 && chosen.departed === null && (
              <button type="button" className={classes.textButton} onClick={() => setDeparting(true)}>
                {t('depart')}
              </button>
            )}
            <PaperChoice heldOn={heldOn} onChange={setHeldOn} />
          </>
        )}
        {chosen && isDeparting && (
          <div className={classes.panel}>
            <ReasonPicker
              keepAs={`depart/${household.id}`}
              legend={t('departLegend')}
              reasons={[t('departAway'), t('departUnable'), t('departRefused')]}
              confirm={t('departConfirm')}
              onConfirm={reason => {
                keep(before => ({ ...(before ?? chosen), departed: reason }));
                setDeparting(false);
              }}
              onCancel={() => setDeparting(false)}
              grave
            />
          </div>
        )}
        <p className={classes.quietWords}>{t('ageRule', { age: round.conduct.minimumAge })}</p>
      </div>
    </PhoneScreen>
  );
}

/** Somebody is named: by the draw at once, by the birthday rule once the person was pointed at. */
const isReady = (chosen: ChosenRespondent | null): chosen is ChosenRespondent =>
  chosen !== null && chosen.chosen > 0;

type Keep = (change: (before: ChosenRespondent | null) => ChosenRespondent) => void;

interface CountProps {
  readonly work: HouseholdWork;
  readonly onCount: Keep;
}

function AdultCount({ work: { household, round }, onCount }: CountProps) {
  const { t } = useTranslation('village');
  const { respondentRule, minimumAge } = round.conduct;
  const known = household.respondent;
  const adults = known?.adults ?? 0;
  const count = (n: number) => {
    if (n < 1 || n > MOST_ADULTS) return;
    const chosen = n === 1 ? 1 : respondentRule === 'random-adult' ? namedAdult(round, household, n) : 0;
    const counted = { rule: respondentRule, adults: n, chosen, departed: null };
    onCount(before =>
      before?.adults === n ? before : { ...counted, counts: [...(before?.counts ?? []), n] },
    );
  };
  return (
    <section className={classes.panel}>
      <h2 className={classes.panelTitle} id="adults">
        {t('adultsAsk', { age: minimumAge })}
      </h2>
      <fieldset className={classes.adults} aria-labelledby="adults">
        {Array.from({ length: MOST_BUTTONS }, (_, i) => i + 1).map(n => (
          <button
            key={n}
            type="button"
            aria-pressed={adults === n}
            aria-label={t('adultsN', { count: n })}
            onClick={() => count(n)}
          >
            {n}
          </button>
        ))}
      </fieldset>
      {adults >= MOST_BUTTONS && (
        <div className={classes.stepper}>
          <button type="button" aria-label={t('fewer')} onClick={() => count(adults - 1)}>
            <IconMinus size={24} stroke={2.2} aria-hidden="true" />
          </button>
          <output>{t('adultsN', { count: adults })}</output>
          <button type="button" aria-label={t('more')} onClick={() => count(adults + 1)}>
            <IconPlus size={24} stroke={2.2} aria-hidden="true" />
          </button>
        </div>
      )}
    </section>
  );
}

interface NamedProps {
  readonly work: HouseholdWork;
  readonly chosen: ChosenRespondent;
  readonly onPick: Keep;
}

/** Who it is, and the one sentence that says why. */
function Named({ work, chosen, onPick }: NamedProps) {
  const { t } = useTranslation('village');
  const { adults, rule, departed } = chosen;
  if (rule === 'last-birthday' && adults > 1)
    return (
      <section className={classes.named}>
        <h2>{t('birthdayAsk')}</h2>
        <p>{t('birthdayPick')}</p>
        <fieldset className={classes.adults} aria-label={t('birthdayAsk')}>
          {Array.from({ length: adults }, (_, i) => i + 1).map(n => (
            <button
              key={n}
              type="button"
              aria-pressed={chosen.chosen === n}
              aria-label={ordinal(t, n, adults)}
              onClick={() => onPick(before => ({ ...(before ?? chosen), chosen: n, departed: null }))}
            >
              {n}
            </button>
          ))}
        </fieldset>
        {chosen.chosen > 0 && (
          <>
            <p className={classes.invited}>
              <IconUserCheck size={26} stroke={1.9} aria-hidden="true" />
              {t('invite', { who: ordinal(t, chosen.chosen, adults) })}
            </p>
            <p>{t('birthdayWhy', { count: adults })}</p>
          </>
        )}
        {departed && <p className={classes.departed}>{t('departedNote', { reason: departed })}</p>}
      </section>
    );
  return (
    <section className={classes.named}>
      <h2 className={classes.invited}>
        <IconUserCheck size={28} stroke={1.9} aria-hidden="true" />
        {adults === 1 ? t('inviteOnly') : t('invite', { who: ordinal(t, chosen.chosen, adults) })}
      </h2>
      <p className={classes.why}>
        <IconDice5 size={22} stroke={1.9} aria-hidden="true" />
        <span>
          {adults === 1 ? t('whyOnly') : t('whyRandom', { count: adults, number: work.household.number })}
        </span>
      </p>
      {departed && <p className={classes.departed}>{t('departedNote', { reason: departed })}</p>}
    </section>
  );
}

type Words = ReturnType<typeof useTranslation<'village'>>['t'];

/** "người cao tuổi nhất", "người thứ 2", "người trẻ nhất": no names are needed. */
const ordinal = (t: Words, n: number, of: number): string => {
  if (n === 1) return t('oldest');
  return n === of ? t('youngest') : t('nth', { n });
};
