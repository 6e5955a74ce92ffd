import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { saveFile } from '../../ui/exchange/save-file';
import { useProvince } from '../state/province-state';
import classes from './interop.module.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The questionnaire for offices that run ODK or Kobo already. */
export function FormCard() {
  const { t } = useTranslation('interop');
  const { chosen } = useProvince();
  const save = async () => {
    const { makeForm } = await import('./make-form');
    const { round, province, year } = chosen;
    const form = await makeForm({
      id: round?.round.id ?? `${province}-${year}`,
      province: round?.round.province ?? province,
    });
    saveFile(new File([form], 'soi-papi-xlsform.xlsx', { type: XLSX }));
  };
  return (
    <Card title={t('formTitle')}>
      <p className={classes.text}>{t('formWhat')}</p>
      <Button
        variant="outline"
        leftSection={<IconFileSpreadsheet size={20} aria-hidden="true" />}
        onClick={() => void save()}
      >
        {t('formMake')}
      </Button>
    </Card>
  );
}
