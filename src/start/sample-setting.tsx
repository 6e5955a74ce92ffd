import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveSample, removeSample } from '../storage/datasets';
import { SampleOffer } from './sample-offer';
import classes from './settings-screen.module.css';
import { useDataset } from './use-dataset';

/** Illustrative data: look, leave, remove by one tap. They can be made again, so removing asks nothing. */
export function SampleSetting() {
  const { t } = useTranslation('start');
  const inView = useDataset() === 'sample';
  const [removed, setRemoved] = useState(false);
  return (
    <section className={classes.section}>
      <h2>{t('settingsSample')}</h2>
      <p>{inView ? t('sampleInView') : t('sampleNotInView')}</p>
      {removed && <output>{t('sampleRemoved')}</output>}
      {inView ? (
        <div className={classes.buttons}>
          <button type="button" className={classes.button} onClick={leaveSample}>
            {t('leaveSample')}
          </button>
          <button
            type="button"
            className={classes.remove}
            onClick={async () => {
              await removeSample();
              setRemoved(true);
            }}
          >
            {t('removeSample')}
          </button>
        </div>
      ) : (
        <SampleOffer onOpened={() => setRemoved(false)} />
      )}
    </section>
  );
}
