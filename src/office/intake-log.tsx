import { useTranslation } from 'react-i18next';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { intakes } from '../storage/office';
import { useLive } from '../storage/use-live';
import { Card } from '../ui/card';
import { CountChips } from './intake-result';
import classes from './office.module.css';

const SHOWN = 30;

/** The files taken in on this laptop, newest first. */
export function IntakeLog() {
  const { t, i18n } = useTranslation('exchange');
  const { t: hub } = useTranslation('hubOffice');
  const live = useLive(() => intakes(database(dataset()), SHOWN), `intakes/${dataset()}`);
  const records = live.state === 'ready' ? live.value : [];
  return (
    <Card title={t('office.logTitle')}>
      {records.length === 0 ? (
        <p className={classes.text}>{t('office.logEmpty')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t('office.logWhen')}</th>
                <th>{t('office.logFile')}</th>
                <th>{t('office.logWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {records.map(record => (
                <tr key={record.id}>
                  <td>{new Date(record.at).toLocaleString(i18n.language === 'en' ? 'en-GB' : 'vi-VN')}</td>
                  <td>{record.via === 'hub' ? hub('office.logFile', { name: record.file }) : record.file}</td>
                  <td>
                    <CountChips record={record} brief />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
