import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Chip } from '../../ui/chip';
import { PageHead } from '../../ui/shell/page-head';
import classes from './exchange.module.css';
import { IntakePart } from './intake-part';
import { KeysPart } from './keys-part';
import { SumsPart } from './sums-part';
import { WaitingPart } from './waiting-part';
import { WithdrawPart } from './withdraw-part';

const HERE = '/tinh/tiep-nhan';

const waitingHere = (): Promise<number> =>
  database(dataset()).dossiers.where('standing').equals('quarantined').count();

/** Everything that comes into the province and goes back: intake, what needs a person, withdrawals, keys, sums. */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange');
  const waiting = useLive(waitingHere, `waiting/${dataset()}`);
  const count = waiting.state === 'ready' ? waiting.value : 0;
  return (
    <>
      <PageHead title={t('office.title')} sub={t('office.sub')} />
      <nav className={classes.tabs} aria-label={t('office.parts')}>
        <NavLink to={HERE} end>
          {t('office.partIntake')}
        </NavLink>
        <NavLink to={`${HERE}/can-xem`}>
          {t('office.partWaiting')}
          {count > 0 && <Chip tone="warn">{count}</Chip>}
        </NavLink>
        <NavLink to={`${HERE}/rut-phieu`}>{t('office.partWithdraw')}</NavLink>
        <NavLink to={`${HERE}/khoa`}>{t('office.partKeys')}</NavLink>
        <NavLink to={`${HERE}/so-tong-hop`}>{t('office.partSums')}</NavLink>
      </nav>
      <Routes>
        <Route index element={<IntakePart />} />
        <Route path="can-xem" element={<WaitingPart />} />
        <Route path="rut-phieu" element={<WithdrawPart />} />
        <Route path="khoa" element={<KeysPart />} />
        <Route path="so-tong-hop" element={<SumsPart />} />
        <Route path="*" element={<Navigate to={HERE} replace />} />
      </Routes>
    </>
  );
}
