import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { lockState } from '../storage/at-rest/open-key';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import classes from './settings-screen.module.css';

/** Is what is on this device encrypted; the way to the screen that changes it. */
export function LockSetting() {
  const { t } = useTranslation('lock');
  const navigate = useNavigate();
  const isOn = lockState(database(dataset()).name) !== 'off';
  return (
    <section className={classes.section}>
      <h2>{t('settingTitle')}</h2>
      <p>{t(isOn ? 'settingOn' : 'settingOff')}</p>
      <div className={classes.buttons}>
        <button type="button" className={classes.button} onClick={() => navigate('/phong-van/khoa')}>
          {t('settingOpen')}
        </button>
      </div>
    </section>
  );
}
