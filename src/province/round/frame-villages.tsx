import { TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Frame } from '../../engine/sampling/frame-data';
import { type FrameLine, frameLines, linesMatching } from '../../engine/sampling/frame-search';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import classes from './round.module.css';

const ROW = 44;

/** All villages of a frame, fifty thousand if need be: only those in view exist. */
export function FrameVillages({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const lines = useMemo(() => frameLines(frame), [frame]);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const shown = useMemo(() => linesMatching(lines, wanted), [lines, wanted]);
  return (
    <Card flush title={t('frameList')} aside={t('frameShown', { n: format.whole(shown.length) })}>
      <div className={classes.search}>
        <TextInput
          type="search"
          label={t('frameSearch')}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? <p className={classes.empty}>{t('frameNothing')}</p> : <Lines lines={shown} />}
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly FrameLine[] }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows out of view do not exist, which a table element cannot say
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <div
      ref={box}
      className={classes.scroller}
      tabIndex={0}
      role="table"
      aria-label={t('frameList')}
      aria-rowcount={lines.length}
    >
      <div role="rowgroup" className={classes.sheet} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index] as FrameLine;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the box around the rows takes the focus
            <div
              key={line.id}
              role="row"
              aria-rowindex={index + 1}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span role="cell">{line.village}</span>
              <span role="cell">{line.commune}</span>
              <span role="cell">{format.whole(line.size)}</span>
            </div>
          );
        })}
      </div>
    </div>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore-end lint/a11y/useSemanticElements: see above
  );
}
