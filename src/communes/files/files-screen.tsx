import { useTranslation } from 'react-i18next';
import { carryClaim } from '../../storage/carry-claim';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { PageHead } from '../../ui/shell/page-head';
import { useCommune } from '../state/commune-state';
import classes from './files.module.css';
import { OpenCard } from './open-card';
import { SendCard } from './send-card';

/** Everything that goes to the province and comes from it. */
export function FilesScreen({ onRound }: { readonly onRound: (round: string) => void }) {
  const { t } = useTranslation('communeFiles');
  const { choice, nameOf, session } = useCommune();
  const move = async (to: string) => {
    await session?.autosave.flush();
    await carryClaim(database(dataset()), { from: choice.round, to, commune: choice.commune });
    onRound(to);
  };
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <div className={classes.two}>
        <OpenCard choice={choice} nameOf={nameOf} onMove={id => void move(id)} />
        <SendCard choice={choice} />
      </div>
    </>
  );
}
