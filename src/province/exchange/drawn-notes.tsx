import { useTranslation } from 'react-i18next';
import { provinceName } from '../../../indicators/provinces';
import classes from '../../office/office.module.css';
import type { DrawnMerge } from '../../office/parcels';
import { useFormat } from '../format';

/** What keeps a drawn round's parcels from a right score, and what to ask for. */
export function DrawnNotes({ drawn, province }: { readonly drawn: DrawnMerge; readonly province: string }) {
  const { t } = useTranslation('exchange');
  const { unscored, lackHouseholds } = drawn;
  const name = provinceName(province, useFormat().language);
  const others = unscored.filter(({ scope }) => scope !== province);
  return (
    <>
      {others.length < unscored.length && (
        <div className={classes.warned} role="alert">
          <b>{t('office.mergeWholeTitle', { office: name })}</b>
          <p>{t('office.mergeWhole')}</p>
          <p>{t('office.mergeWholeAsk', { office: name })}</p>
        </div>
      )}
      {others.length > 0 && (
        <p className={classes.warned}>
          {t('office.mergeOthers', { scopes: others.map(({ scope }) => scope).join(', '), province: name })}
        </p>
      )}
      {lackHouseholds > 0 && (
        <p className={classes.warned} role="alert">
          {t('office.mergeNoHouseholds', { count: lackHouseholds, province: name })}
        </p>
      )}
    </>
  );
}
