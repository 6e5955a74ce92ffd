import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/shell/page-head';
import { useCommune } from '../state/commune-state';
import classes from './files.module.css';
import { OpenCard } from './open-card';
import { SendCard } from './send-card';

/** Everything that goes to the province and comes from it. */
export function FilesScreen() {
  const { t } = useTranslation('communeFiles');
  const { choice, nameOf } = useCommune();
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <div className={classes.two}>
        <OpenCard choice={choice} nameOf={nameOf} />
        <SendCard choice={choice} />
      </div>
    </>
  );
}
