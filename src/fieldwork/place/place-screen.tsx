import { IconArrowLeft, IconMessageCircleQuestion } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { currentRound } from '../../storage/current-round';
import { database } from '../../storage/database';
import { dataset, type LastPlace, lastPlace } from '../../storage/device';
import { storageProblem } from '../../storage/problems';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { fetchAhead } from '../fetch-ahead';
import { PaperChoice } from '../household/paper-choice';
import { beginInterview, tidy } from './begin';
import { WrongClock } from './draft';
import classes from './place.module.css';
import { PlaceList } from './place-list';
import { useCommunes } from './use-communes';
import { VillageField } from './village-field';

const PROVINCES = PROVINCES_34.map(({ code, vi, kind, aliases }) => ({
  code,
  title: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${vi}`,
  also: aliases,
}));

/** Where the last interview was; on a fresh phone the province of the round at work on. */
async function firstPlace(): Promise<LastPlace | null> {
  const last = lastPlace();
  if (last) return last;
  const rounds = await database(dataset())
    .rounds.toArray()
    .catch(() => []);
  const id = currentRound(dataset());
  const round = rounds.find(one => one.id === id) ?? (rounds.length === 1 ? rounds[0] : undefined);
  const province = PROVINCES.find(({ code }) => code === round?.province);
  return province ? { province: province.code, commune: null, village: null } : null;
}

/** Where is the interview: province and commune from lists, village typed. The next one is usually the same place. */
export function PlaceScreen() {
  const first = useLive(firstPlace, `first-place/${dataset()}`);
  return first.state === 'loading' ? null : <Asking first={first.state === 'ready' ? first.value : null} />;
}

function Asking({ first }: { readonly first: LastPlace | null }) {
  const { t } = useTranslation('fieldwork');
  const { t: words } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const [province, setProvince] = useState(first?.province ?? null);
  const [commune, setCommune] = useState(first?.commune ?? null);
  const [village, setVillage] = useState(first?.village ?? '');
  const [search] = useSearchParams();
  const [heldOn, setHeldOn] = useState<string | null>(search.has('giay') ? '' : null);
  const [failed, setFailed] = useState<string | null>(null);
  const communes = useCommunes(province);
  useEffect(() => fetchAhead(), []);

  const missing =
    (province === null && t('beginMissingProvince')) ||
    (commune === null && t('beginMissingCommune')) ||
    (tidy(village) === '' && t('beginMissingVillage')) ||
    (heldOn === '' && words('paperDayFirst')) ||
    null;
  const begin = async () => {
    if (province === null || commune === null || missing) return;
    try {
      const id = await beginInterview({ province, commune, village }, { heldOn });
      navigate(`/phong-van/${id}`, { replace: true });
    } catch (error) {
      if (error instanceof WrongClock) return setFailed(t('clockWrongText'));
      setFailed(storageProblem(error).kind === 'full' ? t('fullText') : t('blockedText'));
    }
  };
  return (
    <PhoneScreen
      top={
        <>
          <IconButton label={common('back')} onClick={() => navigate('/phong-van')}>
            <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
          </IconButton>
          <h1>{t('placeTitle')}</h1>
        </>
      }
      actions={
        <button type="button" className={classes.begin} disabled={missing !== null} onClick={begin}>
          {missing ?? (
            <>
              <IconMessageCircleQuestion size={22} stroke={1.9} aria-hidden="true" />
              {t('begin')}
            </>
          )}
        </button>
      }
    >
      <div className={classes.fields}>
        {failed && <p role="alert">{failed}</p>}
        <PlaceList
          label={t('province')}
          placeholder={t('provinceSearch')}
          items={PROVINCES}
          chosen={province}
          onChoose={code => {
            setProvince(code);
            setCommune(null);
            setVillage('');
          }}
        />
        {province && communes.state === 'failed' && <p role="alert">{t('communesFailed')}</p>}
        {province && communes.state === 'ready' && (
          <PlaceList
            key={province}
            label={t('commune')}
            placeholder={t('communeSearch')}
            items={communes.items}
            chosen={commune}
            onChoose={code => {
              setCommune(code);
              setVillage('');
            }}
          />
        )}
        {commune && <VillageField commune={commune} value={village} onChange={setVillage} />}
        <PaperChoice heldOn={heldOn} onChange={setHeldOn} />
      </div>
    </PhoneScreen>
  );
}
