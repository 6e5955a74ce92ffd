import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LANGUAGE_NAMES, LANGUAGES } from '../../indicators/language';
import { version } from '../../package.json';
import { UpdatePrompt } from '../pwa/update-prompt';
import { workspace } from '../storage/device';
import { IconButton } from '../ui/icon-button';
import { PhoneScreen } from '../ui/phone-screen';
import { HOME } from './home-of';
import { LockSetting } from './lock-setting';
import { SampleSetting } from './sample-setting';
import classes from './settings-screen.module.css';
import { StorageSetting } from './storage-setting';
import { speak } from './switch-language';

/** What this device is for, in which language, and how its storage stands. */
export function SettingsScreen() {
  const { t, i18n } = useTranslation('start');
  const { t: common } = useTranslation('common');
  const { t: fieldwork } = useTranslation('fieldwork');
  const navigate = useNavigate();
  const job = workspace();
  return (
    <PhoneScreen
      ground="paper"
      top={
        <>
          <IconButton label={common('back')} onClick={() => navigate(job ? HOME[job] : '/bat-dau')}>
            <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
          </IconButton>
          <h1>{common('settings')}</h1>
        </>
      }
    >
      <UpdatePrompt />
      <div className={classes.sections}>
        <section className={classes.section}>
          <h2>{t('settingsWork')}</h2>
          <p>{job ? t(job) : t('title')}</p>
          <div className={classes.buttons}>
            <button type="button" className={classes.button} onClick={() => navigate('/bat-dau')}>
              {t('changeWork')}
            </button>
          </div>
        </section>
        <fieldset className={classes.section}>
          <legend>{t('settingsLanguage')}</legend>
          <div className={classes.languages}>
            {LANGUAGES.map(language => (
              <label key={language} className={classes.language}>
                <input
                  type="radio"
                  name="language"
                  checked={i18n.language === language}
                  onChange={() => speak(language)}
                />
                <span lang={language}>{LANGUAGE_NAMES[language]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <StorageSetting />
        <LockSetting />
        <SampleSetting />
        <section className={classes.section}>
          <h2>{fieldwork('paradataTitle')}</h2>
          <p>{fieldwork('paradataText')}</p>
        </section>
        <section className={classes.section}>
          <h2>{t('settingsVersion')}</h2>
          <p>{t('versionIs', { version: version })}</p>
          <p>{common('notOfficialLong')}</p>
        </section>
      </div>
    </PhoneScreen>
  );
}
