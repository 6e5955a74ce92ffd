import { IconCircleCheck, IconTicket } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalReason } from '../../engine/exchange/facts';
import { WITHDRAWAL_REASONS } from '../../exchange/withdrawal';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { ExchangeTop } from './exchange-top';
import classes from './phone.module.css';
import { interviewsOf, withdrawOnPhone } from './withdraw-work';

type Step =
  | { readonly kind: 'typing' | 'misread' | 'failed' }
  | { readonly kind: 'found'; readonly count: number }
  | { readonly kind: 'done'; readonly count: number };

/** A respondent takes an interview back: the code, what it would take, and only then the deed. */
export function WithdrawScreen() {
  const { t } = useTranslation('exchange');
  const [code, setCode] = useState('');
  const [reason, setReason] = useState<WithdrawalReason>('asked');
  const [step, setStep] = useState<Step>({ kind: 'typing' });
  const db = database(dataset());
  const find = async (event: FormEvent) => {
    event.preventDefault();
    const count = await interviewsOf(db, code);
    setStep(count === null ? { kind: 'misread' } : { kind: 'found', count });
  };
  const withdraw = async () => {
    try {
      setStep({ kind: 'done', count: await withdrawOnPhone(db, code, reason) });
    } catch {
      setStep({ kind: 'failed' });
    }
  };
  return (
    <PhoneScreen ground="paper" top={<ExchangeTop title={t('phone.withdraw')} back="/phong-van/ban-giao" />}>
      <div className={classes.stack}>
        {step.kind === 'done' ? (
          <StateCard
            icon={<IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />}
            title={
              step.count > 0 ? t('phone.withdrawDone', { count: step.count }) : t('phone.withdrawWritten')
            }
            text={t('phone.withdrawDoneText')}
          />
        ) : (
          <form className={classes.card} onSubmit={find}>
            <p>
              <IconTicket size={24} stroke={1.9} aria-hidden="true" /> {t('phone.withdrawText')}
            </p>
            <label className={classes.label}>
              {t('phone.withdrawCode')}
              <input
                className={`${classes.field} ${classes.code}`}
                value={code}
                autoCapitalize="characters"
                autoComplete="off"
                spellCheck={false}
                onChange={event => {
                  setCode(event.target.value);
                  setStep({ kind: 'typing' });
                }}
              />
            </label>
            {step.kind === 'misread' && (
              <p className={classes.wrong} role="alert">
                {t('phone.withdrawMisread')}
              </p>
            )}
            {step.kind === 'failed' && (
              <p className={classes.wrong} role="alert">
                {t('reason.storage-failed')}
              </p>
            )}
            {step.kind !== 'found' && (
              <div className={classes.buttons}>
                <button type="submit" className={classes.filled} disabled={code.trim() === ''}>
                  {t('phone.withdrawFind')}
                </button>
              </div>
            )}
          </form>
        )}
        {step.kind === 'found' && (
          <section className={classes.card} aria-live="polite">
            <h2>
              {step.count > 0 ? t('phone.withdrawHas', { count: step.count }) : t('phone.withdrawNone')}
            </h2>
            <p>{step.count > 0 ? t('phone.withdrawHasText') : t('phone.withdrawNoneText')}</p>
            <label className={classes.label}>
              {t('phone.withdrawReason')}
              <select
                className={classes.field}
                value={reason}
                onChange={event =>
                  setReason(WITHDRAWAL_REASONS.find(known => known === event.target.value) ?? 'asked')
                }
              >
                {WITHDRAWAL_REASONS.map(each => (
                  <option key={each} value={each}>
                    {t(`office.reasons.${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <div className={classes.pair}>
              <button type="button" className={classes.outline} onClick={() => setStep({ kind: 'typing' })}>
                {t('office.withdrawKeep')}
              </button>
              <button type="button" className={classes.danger} onClick={() => void withdraw()}>
                {step.count > 0 ? t('phone.withdrawDo', { count: step.count }) : t('phone.withdrawKeepWish')}
              </button>
            </div>
          </section>
        )}
      </div>
    </PhoneScreen>
  );
}
