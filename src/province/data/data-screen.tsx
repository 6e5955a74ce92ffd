import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GENERATOR } from '../../engine/random';
import { leaveSample, removeSample } from '../../storage/datasets';
import { dataset } from '../../storage/device';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './data.module.css';
import { SampleButton } from './sample-button';

/** The round behind the figures, illustrative data in and out, and the settings of this device. */
export function DataScreen() {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  return (
    <>
      <PageHead title={t('dataTitle')} sub={t('dataSub')} />
      <div className={classes.grid}>
        <RoundCard />
        <SampleCard />
        <Card title={t('deviceTitle')}>
          <p className={classes.text}>{common('notOfficialLong')}</p>
          <div className={classes.buttons}>
            <Button component={Link} to="/cai-dat" variant="outline">
              {common('settings')}
            </Button>
            <Button component={Link} to="/bat-dau" variant="subtle">
              {t('deviceWorkspace')}
            </Button>
          </div>
        </Card>
      </div>
    </>
  );
}

function RoundCard() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen } = useProvince();
  if (!chosen.round)
    return (
      <Card title={t('roundTitle')}>
        <p className={classes.text}>{t('roundNone')}</p>
      </Card>
    );
  const { round, n } = chosen.round;
  const facts = [
    [t('roundName'), t('roundPeople', { name: round.name, n: format.whole(n) })],
    [t('roundFrame'), round.edition],
    [t('roundQuestionnaire'), `${round.questionnaire.id}, ${round.questionnaire.version}`],
    [t('roundSeed'), String(round.seed)],
    ...(round.synthetic ? [[t('roundGenerator'), GENERATOR]] : []),
  ];
  return (
    <Card title={t('roundTitle')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function SampleCard() {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  const [asked, setAsked] = useState(false);
  const { chosen } = useProvince();
  const n = chosen.round?.n ?? 0;
  const isIn = dataset() === 'sample';
  return (
    <Card title={t('sampleTitle')}>
      <p className={classes.text}>{isIn ? t('sampleIn') : t('sampleWhat')}</p>
      <div className={classes.buttons}>
        {isIn ? (
          <>
            <Button onClick={leaveSample}>{t('sampleLeave')}</Button>
            <Button variant="subtle" color="gach" onClick={() => setAsked(true)}>
              {t('sampleRemove')}
            </Button>
          </>
        ) : (
          <SampleButton />
        )}
      </div>
      <Modal
        closeButtonProps={{ 'aria-label': common('close') }}
        opened={asked}
        onClose={() => setAsked(false)}
        title={<strong>{t('sampleRemoveAsk')}</strong>}
        centered
      >
        <p>{t('sampleRemoveWhat', { n })}</p>
        <div className={classes.buttons}>
          <Button variant="outline" onClick={() => setAsked(false)}>
            {t('removeKeep')}
          </Button>
          <Button variant="subtle" color="gach" onClick={() => void removeSample()}>
            {t('sampleRemoveDo', { n })}
          </Button>
        </div>
      </Modal>
    </Card>
  );
}
