import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import type { Tier } from '../../../scoring/commune-rank/tiers';
import { Chip } from '../chip';
import { useClaimWords } from './use-claim-words';

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;

/** A commune's tier, or that none may be stated. */
export function TierChip({ tier, noTiers }: { readonly tier: Tier | null; readonly noTiers: boolean }) {
  const { t } = useClaimWords();
  if (tier === null) return <Chip tone="mute">{t(noTiers ? 'tierNoneAll' : 'tierNone')}</Chip>;
  if (tier === 'above')
    return (
      <Chip tone="ok" icon={<IconArrowUp {...ICON} />}>
        {t('tierAbove')}
      </Chip>
    );
  if (tier === 'below')
    return (
      <Chip tone="warn" icon={<IconArrowDown {...ICON} />}>
        {t('tierBelow')}
      </Chip>
    );
  return (
    <Chip tone="mute" icon={<IconEqual {...ICON} />}>
      {t('tierMiddle')}
    </Chip>
  );
}
