import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { editionForYear } from '../../../indicators/editions';
import { mergedProvinceByCode, PROVINCES_34 } from '../../../indicators/provinces';
import { fold } from '../../../indicators/text';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Round } from '../../../surveys/round';
import { vietnameseOrder } from '../../engine/commune-rank/vietnamese-order';
import { SAMPLE_ROUND } from '../../engine/sample/make-sample';
import { type CommuneChoice, setCommuneChoice } from '../../storage/commune-choice';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepRound, localRoundId } from '../../storage/rounds';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { type NamedCommune, useCommunesOf } from '../../ui/use-communes-of';
import { OpenCard } from '../files/open-card';
import classes from './choose.module.css';

const OWN = 'own';

/** Round and commune, chosen once; kept on this device. */
export function ChooseScreen({ onChosen }: { readonly onChosen: (choice: CommuneChoice) => void }) {
  const { t } = useClaimWords();
  const rounds = useLive(() => database(dataset()).rounds.toArray(), `rounds/${dataset()}`);
  const known = rounds.state === 'ready' ? rounds.value : [];
  const [picked, setPicked] = useState<string | null>(null);
  const [province, setProvince] = useState<string | null>(null);
  const year = new Date().getFullYear();
  const chosen = picked ?? known.at(-1)?.id ?? OWN;
  const round = known.find(({ id }) => id === chosen);
  const of = round?.province ?? province;
  const places = useCommunesOf(of, round?.id === SAMPLE_ROUND);
  const choose = async (commune: string) => {
    if (of === null) return;
    const made = round ?? (await keepRound(database(dataset()), ownRound(of, year)));
    const choice = { round: made.id, province: made.province, commune };
    setCommuneChoice(dataset(), choice);
    onChosen(choice);
  };
  return (
    <>
      <PageHead title={t('chooseTitle')} sub={t('chooseSub')} />
      <Card>
        <div className={classes.fields}>
          <Select
            label={t('chooseRound')}
            allowDeselect={false}
            data={[
              ...known.map(({ id, name }) => ({ value: id, label: name })),
              ...(dataset() === 'sample' ? [] : [{ value: OWN, label: t('chooseOwnRound', { year }) }]),
            ]}
            value={chosen}
            onChange={setPicked}
          />
          {!round && (
            <Select
              label={t('chooseProvince')}
              searchable
              allowDeselect={false}
              data={PROVINCES_34.map(({ code, vi }) => ({ value: code, label: vi })).toSorted((a, b) =>
                vietnameseOrder(a.label, b.label),
              )}
              value={province}
              onChange={setProvince}
            />
          )}
        </div>
        {places.length > 0 && <PlaceList places={places} onChoose={choose} />}
      </Card>
      <OpenCard choice={null} nameOf={code => code} onRound={setPicked} />
    </>
  );
}

function PlaceList({
  places,
  onChoose,
}: {
  readonly places: readonly NamedCommune[];
  readonly onChoose: (code: string) => void;
}) {
  const { t } = useClaimWords();
  const [search, setSearch] = useState('');
  const shown = places.filter(({ name }) => fold(name).includes(fold(search)));
  return (
    <>
      <TextInput
        label={t('chooseCommune')}
        placeholder={t('chooseSearch')}
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
      />
      <ul className={classes.list} aria-label={t('chooseCommune')}>
        {shown.map(({ code, name }) => (
          <li key={code}>
            <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onChoose(code)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{t('chooseNone')}</p>}
    </>
  );
}

/** A round of this device's own, where the province has sent none. */
const ownRound = (province: string, year: number): Round => ({
  id: localRoundId(province, year),
  name: `${mergedProvinceByCode(province)?.vi ?? province} ${year}`,
  province,
  year,
  edition: editionForYear(year)?.edition.id ?? '2021',
  plan: null,
  questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
  weightUnit: 1,
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  certaintyCommunes: [],
  synthetic: false,
});
