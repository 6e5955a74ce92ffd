import { IconArrowDown, IconArrowUp, IconEqual, IconLock, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../engine/compare/verdict';
import { Chip, type ChipTone } from '../../ui/chip';

const LOOK = {
  above: { tone: 'ok', Icon: IconArrowUp, key: 'chipAbove' },
  indistinct: { tone: 'mute', Icon: IconEqual, key: 'chipSame' },
  below: { tone: 'warn', Icon: IconArrowDown, key: 'chipBelow' },
  'no-error': { tone: 'mute', Icon: IconMinus, key: 'chipNoError' },
  withheld: { tone: 'mute', Icon: IconLock, key: 'chipWithheld' },
  'no-target': { tone: 'mute', Icon: IconMinus, key: 'chipNoTarget' },
} as const satisfies Record<Verdict, { tone: ChipTone; Icon: unknown; key: string }>;

/** The word a person can repeat. Grey where the data cannot tell. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('province');
  const { tone, Icon, key } = LOOK[verdict];
  return (
    <Chip tone={tone} icon={<Icon size={15} stroke={2.2} aria-hidden="true" />}>
      {t(key)}
    </Chip>
  );
}
