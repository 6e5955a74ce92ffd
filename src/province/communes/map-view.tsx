import { Button, FileButton } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Tier } from '../../../scoring/commune-rank/tiers';
import { LARGEST_MAP_FILE, type MapProblem, readMap } from '../../engine/communes/geo-map';
import type { RoundScores } from '../../engine/round/round-scores';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { dropMap, keepMap, mapOf } from '../../storage/maps';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { TierChip } from '../../ui/claims/tier-chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useProvince } from '../state/province-state';
import classes from './compare.module.css';
import type { CommuneRanking } from './use-ranking';

const FILLS: Readonly<Record<Tier | 'none', string>> = {
  above: 'var(--nhom-cn)',
  middle: 'var(--muc-300)',
  below: 'var(--nhom-tn)',
  none: '#fff',
};

interface Props {
  readonly scores: RoundScores;
  readonly ranked: CommuneRanking;
  readonly level: string;
  readonly nameOf: (code: string) => string;
}

/** Tiers on the map the user supplies; the file never leaves the device. */
export function MapView({ scores, ranked, level, nameOf }: Props) {
  const words = useClaimWords();
  const { t } = words;
  const { chosen } = useProvince();
  const province = chosen.round?.round.province ?? chosen.province;
  const [problem, setProblem] = useState<MapProblem | 'too-large' | null>(null);
  const kept = useLive(() => mapOf(database(dataset()), province), `map/${dataset()}/${province}`);
  const file = kept.state === 'ready' ? kept.value : null;
  const places = scores.communes.map(({ commune }) => ({ code: commune, name: nameOf(commune) }));
  const key = places.map(({ name }) => name).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the places
  const read = useMemo(() => (file ? readMap(file.text, places) : null), [file, key]);
  const choose = async (picked: File | null) => {
    if (!picked) return;
    if (picked.size > LARGEST_MAP_FILE) return setProblem('too-large');
    const text = await picked.text();
    const made = readMap(text, places);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) await keepMap(database(dataset()), { id: province, name: picked.name, text });
  };
  return (
    <Card title={t('mapTitle')}>
      <div className={classes.stack}>
        {!read?.ok && <p>{t('mapWhy')}</p>}
        {problem && (
          <p role="alert" className={classes.complaint}>
            {t(`mapProblem.${problem}`)}
          </p>
        )}
        <div className={classes.inline}>
          <FileButton onChange={choose} accept=".geojson,.json,application/geo+json">
            {props => (
              <Button
                {...props}
                variant={read?.ok ? 'outline' : 'filled'}
                leftSection={<IconMap2 size={20} stroke={1.9} aria-hidden="true" />}
              >
                {t('mapChoose')}
              </Button>
            )}
          </FileButton>
          {read?.ok && (
            <Button variant="subtle" onClick={() => dropMap(database(dataset()), province)}>
              {t('mapRemove')}
            </Button>
          )}
        </div>
        {read?.ok && <Drawn map={read.map} ranked={ranked} level={level} nameOf={nameOf} />}
      </div>
    </Card>
  );
}

type Made = Extract<ReturnType<typeof readMap>, { ok: true }>['map'];

function Drawn({ map, ranked: { ranking }, level, nameOf }: Omit<Props, 'scores'> & { readonly map: Made }) {
  const words = useClaimWords();
  const { t } = words;
  const tiers = new Map(ranking?.units.map(({ id, tier }) => [id, tier]));
  return (
    <>
      <ul className={classes.legend}>
        {(['above', 'middle', 'below', null] as const).map(tier => (
          <li key={tier ?? 'none'}>
            <svg width="16" height="16" aria-hidden="true">
              <rect width="16" height="16" rx="3" fill={FILLS[tier ?? 'none']} stroke="var(--muc-400)" />
            </svg>
            <TierChip tier={tier} noTiers={false} />
          </li>
        ))}
      </ul>
      <svg
        className={classes.map}
        width={map.width}
        viewBox={`-2 -2 ${map.width + 4} ${map.height + 4}`}
        role="img"
        aria-label={t('sayMap', { level: level === 'total' ? t('sheetTotal') : words.levelName(level) })}
      >
        {map.shapes.map(({ commune, path }) => (
          <path
            key={commune}
            d={path}
            fill={FILLS[tiers.get(commune) ?? 'none']}
            stroke="#fff"
            strokeWidth="0.8"
          >
            <title>{nameOf(commune)}</title>
          </path>
        ))}
        {map.shapes.map(({ commune, path }) => (
          <path key={`${commune}-line`} d={path} fill="none" stroke="var(--muc-400)" strokeWidth="0.6" />
        ))}
      </svg>
      {map.strangers.length > 0 && <p>{t('mapStrangers', { count: map.strangers.length })}</p>}
      {map.missing.length > 0 && <p>{t('mapMissing', { count: map.missing.length })}</p>}
    </>
  );
}
