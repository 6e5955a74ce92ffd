import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/shell/page-head';
import { UnscoredNote } from '../../ui/unscored-note';
import { useProvince } from '../state/province-state';
import { ExportCard } from './export-card';
import { FormCard } from './form-card';
import { ImportCard } from './import-card';
import classes from './interop.module.css';
import { KeptMappings } from './kept-mappings';

/** Data out to other programs and in from them; everything happens on this device. */
export function InteropScreen() {
  const { t } = useTranslation('interop');
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <UnscoredNote unscored={useProvince().work.scores?.unscored} />
      <div className={classes.grid}>
        <div className={classes.stack}>
          <ExportCard />
          <FormCard />
        </div>
        <div className={classes.stack}>
          <ImportCard />
          <KeptMappings />
        </div>
      </div>
    </>
  );
}
