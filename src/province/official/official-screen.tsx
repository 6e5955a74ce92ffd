import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialRecord } from '../../storage/database';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { restoreOfficials } from '../../storage/officials';
import { PageHead } from '../../ui/shell/page-head';
import { useProvince } from '../state/province-state';
import { ImportPanel } from './import-panel';
import { ImportedYears } from './imported-years';
import classes from './official.module.css';
import { ResultCard } from './result-card';
import { SixHistory } from './six-history';

/** What was done last, said once; a removal can be taken back. */
interface Said {
  readonly words: string;
  readonly undo?: readonly OfficialRecord[];
}

/** Official figures: bring them in, see what they say against the plan, take them out again. */
export function OfficialScreen() {
  const { t } = useTranslation('province');
  const { chosen, officialYears } = useProvince();
  const [said, setSaid] = useState<Said | null>(null);
  const firstYear = chosen.plan?.baseline.year ?? Math.max(2018, chosen.year - 1);
  return (
    <>
      <PageHead title={t('officialTitle')} sub={t('officialSub')} />
      {said && <SaidBar said={said} onDone={() => setSaid(null)} />}
      <div className={classes.columnsGrid}>
        <div className={classes.stack}>
          <ImportPanel
            province={chosen.officialProvince}
            firstYear={firstYear}
            onKept={words => setSaid({ words })}
          />
          <ImportedYears years={officialYears} onRemoved={(words, undo) => setSaid({ words, undo })} />
        </div>
        <div className={classes.stack}>
          <ResultCard />
          <SixHistory />
        </div>
      </div>
    </>
  );
}

function SaidBar({ said, onDone }: { readonly said: Said; readonly onDone: () => void }) {
  const { t } = useTranslation('province');
  const undo = async () => {
    await restoreOfficials(database(dataset()), [...(said.undo ?? [])]);
    onDone();
  };
  return (
    <output className={classes.said}>
      <IconCircleCheck size={20} stroke={1.9} aria-hidden="true" />
      {said.words}
      {said.undo && (
        <Button variant="subtle" color="gray.0" onClick={undo}>
          {t('undo')}
        </Button>
      )}
    </output>
  );
}
