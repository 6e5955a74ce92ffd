import { Button, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database, type OfficialRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import { type OfficialYear, removeOfficialYear } from '../../storage/officials';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './official.module.css';

/** Years on this device; one is in view, any can be removed after asking with the count. */
export function ImportedYears({
  years,
  onRemoved,
}: {
  readonly years: readonly OfficialYear[];
  readonly onRemoved: (words: string, held: OfficialRecord[]) => void;
}) {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  const [asked, setAsked] = useState<OfficialYear | null>(null);
  const remove = async ({ year }: OfficialYear) => {
    const held = await removeOfficialYear(database(dataset()), year);
    setAsked(null);
    onRemoved(t('removed', { n: held.length, year }), held);
  };
  return (
    <Card title={t('listTitle')}>
      {years.length === 0 ? (
        <p className={classes.hint}>
          {t('listEmpty')} {t('listEmptyDo')}
        </p>
      ) : (
        <ul className={classes.years}>
          {years.map(year => (
            <YearRow key={year.year} year={year} onRemove={() => setAsked(year)} />
          ))}
        </ul>
      )}
      <Modal
        closeButtonProps={{ 'aria-label': common('close') }}
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={<strong>{t('removeAsk', { year: asked?.year ?? '' })}</strong>}
        centered
      >
        <p>{t('removeWhat', { n: asked?.provinces ?? 0 })}</p>
        <div className={classes.buttons}>
          <Button variant="outline" onClick={() => setAsked(null)}>
            {t('removeKeep')}
          </Button>
          <Button variant="subtle" color="gach" onClick={() => asked && void remove(asked)}>
            {t('removeDo', { n: asked?.provinces ?? 0 })}
          </Button>
        </div>
      </Modal>
    </Card>
  );
}

function YearRow({ year, onRemove }: { readonly year: OfficialYear; readonly onRemove: () => void }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen, choose } = useProvince();
  const level = t(year.level === 'sub-dimension' ? 'previewLevelSub' : 'previewLevelDim');
  const show = () =>
    choose({
      ...(chosen.round && { round: chosen.round.round.id }),
      province: chosen.province,
      year: chosen.year,
      plan: chosen.plan?.id ?? '',
      officialYear: year.year,
    });
  return (
    <li>
      <button
        type="button"
        className={classes.year}
        aria-pressed={chosen.officialYear === year.year}
        onClick={show}
      >
        <strong>{year.year} ◇</strong>
        <small>{t('listRow', { n: format.whole(year.provinces), level, source: year.source })}</small>
      </button>
      <Button
        variant="subtle"
        color="gach"
        aria-label={t('removeYear', { year: year.year })}
        leftSection={<IconTrash size={19} stroke={1.9} aria-hidden="true" />}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
