import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pointsOf } from '../../engine/compare/verdict';
import type { RoundScores } from '../../engine/round/round-scores';
import { useFormat } from '../format';
import type { Place } from './place';

/** The calculation in plain lines, to be pasted into a letter. */
export function CopyButton({ dimension, sub, scores }: Place & { readonly scores: RoundScores }) {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const clipboard = useClipboard();
  const n = dimension.subDimensions.length;
  const lines = () => {
    const points = pointsOf(scores.province.subDimensions.get(sub.id) ?? null);
    return [
      common('notOfficial'),
      `${sub.id} ${format.labels.subDimensions[sub.id]?.name ?? ''}: ${points === null ? t('none') : format.points(points, 3)} ${format.half(scores.province.subDimensions.get(sub.id) ?? null) ?? ''}`,
      ...sub.indicators.map(({ id, goalposts }) => {
        const score = scores.province.indicators.get(id);
        const own = pointsOf(score ?? null);
        return `${id} ${format.labels.indicators[id] ?? ''}: x = ${score?.x == null ? t('none') : format.points(score.x, 4)}, 1 + 9 × (x − ${goalposts.worst}) / (${goalposts.best} − ${goalposts.worst}) = ${own === null ? t('none') : format.points(own, 3)}, n = ${score?.n ?? 0}`;
      }),
      `${t('whyChainMean')}, ${t('whyChainDivide', { n })}`,
    ].join('\n');
  };
  return (
    <Button
      variant="outline"
      leftSection={
        clipboard.copied ? (
          <IconCheck size={19} aria-hidden="true" />
        ) : (
          <IconCopy size={19} stroke={1.9} aria-hidden="true" />
        )
      }
      onClick={() => clipboard.copy(lines())}
    >
      {clipboard.copied ? t('whyCopied') : t('whyCopy')}
    </Button>
  );
}
