import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload, IconTicket } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalReason } from '../../engine/exchange/facts';
import { makeBundles } from '../../exchange/bundle';
import { WITHDRAWAL_REASONS } from '../../exchange/withdrawal';
import classes from '../../office/office.module.css';
import { type CodeFound, lookUpCode, withdrawalLog, withdrawByCode } from '../../office/withdrawals';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { withdrawalLines } from '../../storage/outbox';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { saveText } from '../../ui/exchange/save-file';
import parts from './exchange.module.css';
import { useOffice } from './use-office';

/** A respondent takes an interview back at the province; no keys are needed, the code itself signs. */
export function WithdrawPart() {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className={parts.columns}>
      <div className={classes.stack}>
        {said && <output className={classes.said}>{said}</output>}
        <WithdrawForm onDone={setSaid} />
      </div>
      <WithdrawalLog />
    </div>
  );
}

type Step = { readonly kind: 'typing' } | CodeFound | { readonly kind: 'failed' };

function WithdrawForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const { t } = useTranslation('exchange');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'typing' });
  const db = database(dataset());
  const find = async (event: FormEvent) => {
    event.preventDefault();
    setStep(await lookUpCode(db, code));
  };
  const withdraw = async (reason: WithdrawalReason) => {
    try {
      const count = await withdrawByCode(db, code, reason);
      setCode('');
      setStep({ kind: 'typing' });
      onDone(t('office.withdrawn', { count: count ?? 0 }));
    } catch {
      setStep({ kind: 'failed' });
    }
  };
  return (
    <Card title={t('office.withdrawTitle')}>
      <p className={classes.text}>{t('office.withdrawText')}</p>
      <form className={classes.form} onSubmit={find}>
        <TextInput
          label={t('office.withdrawCode')}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.letters ?? '' }}
          leftSection={<IconTicket size={21} stroke={1.9} aria-hidden="true" />}
          value={code}
          error={
            (step.kind === 'misread' && t('office.withdrawMisread')) ||
            (step.kind === 'failed' && t('reason.storage-failed'))
          }
          onChange={event => {
            setCode(event.currentTarget.value);
            setStep({ kind: 'typing' });
          }}
        />
        {step.kind === 'done' && (
          <p className={classes.text}>
            {t('office.withdrawBefore', { reason: t(`office.reasons.${step.reason}`) })}
          </p>
        )}
        {step.kind !== 'known' && (
          <div>
            <Button type="submit" disabled={code.trim() === ''}>
              {t('office.withdrawFind')}
            </Button>
          </div>
        )}
      </form>
      {step.kind === 'known' && (
        <Confirm
          interviews={step.interviews}
          onWithdraw={reason => void withdraw(reason)}
          onKeep={() => setStep({ kind: 'typing' })}
        />
      )}
    </Card>
  );
}

function Confirm(props: {
  readonly interviews: number;
  readonly onWithdraw: (reason: WithdrawalReason) => void;
  readonly onKeep: () => void;
}) {
  const { t } = useTranslation('exchange');
  const [reason, setReason] = useState<WithdrawalReason>('asked');
  const { interviews: count } = props;
  return (
    <section className={classes.stack} aria-live="polite">
      <h3>{count > 0 ? t('office.withdrawHas', { count }) : t('office.withdrawNone')}</h3>
      <p className={classes.text}>{count > 0 ? t('office.withdrawHasText') : t('office.withdrawNoneText')}</p>
      <Select
        label={t('office.withdrawReason')}
        data={WITHDRAWAL_REASONS.map(value => ({ value, label: t(`office.reasons.${value}`) }))}
        value={reason}
        onChange={value => setReason(WITHDRAWAL_REASONS.find(known => known === value) ?? 'asked')}
        allowDeselect={false}
      />
      <div className={classes.row}>
        <Button variant="outline" onClick={props.onKeep}>
          {t('office.withdrawKeep')}
        </Button>
        <Button variant="subtle" color="gach" onClick={() => props.onWithdraw(reason)}>
          {count > 0 ? t('office.withdrawDo', { count }) : t('office.withdrawNote')}
        </Button>
      </div>
    </section>
  );
}

function WithdrawalLog() {
  const { t } = useTranslation('exchange');
  const { likely } = useOffice();
  const db = database(dataset());
  const live = useLive(() => withdrawalLog(db), `withdrawals/${dataset()}`);
  const lines = live.state === 'ready' ? live.value : [];
  const save = async () => {
    const contents = { envelopes: [], withdrawals: await withdrawalLines(db) };
    for (const { name, text } of makeBundles(contents, {
      made: new Date().toISOString(),
      from: `rut-phieu-${likely}`,
    }))
      saveText(name, text);
  };
  return (
    <Card title={t('office.withdrawLog')}>
      {lines.length === 0 ? (
        <p className={classes.text}>{t('office.withdrawLogEmpty')}</p>
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t('office.withdrawIds')}</th>
                <th>{t('office.withdrawReason')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, reason, ids }) => (
                <tr key={key}>
                  <td className={classes.letters}>
                    {ids.length > 0 ? ids.join(', ') : t('office.withdrawWaits')}
                  </td>
                  <td>{t(`office.reasons.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.text}>{t('office.withdrawFileText')}</p>
          <div className={classes.buttons}>
            <Button
              variant="outline"
              leftSection={<IconDownload size={21} stroke={1.9} aria-hidden="true" />}
              onClick={() => void save()}
            >
              {t('office.withdrawFile')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
