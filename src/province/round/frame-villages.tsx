import { TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Frame } from '../../engine/sampling/frame-data';
import { type FrameLine, frameIndex, linesMatching } from '../../engine/sampling/frame-search';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import classes from './round.module.css';

/** Heights of a row and of the box, as in the style sheet. */
const ROW = 44;
const BOX = 440;
/** Rows drawn before they come into view. */
const AHEAD = 4;

/** All villages of a frame, fifty thousand if need be: only those in view exist. */
export function FrameVillages({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const index = useMemo(() => frameIndex(frame), [frame]);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const shown = useMemo(() => linesMatching(index, wanted), [index, wanted]);
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
  const [first, setFirst] = useState(0);
  // All rows are of one height, so that nothing is reckoned for those out of view. A shorter list may end above.
  const top = Math.min(first, Math.max(0, lines.length - Math.ceil(BOX / ROW)));
  const from = Math.max(0, top - AHEAD);
  const inView = lines.slice(from, top + Math.ceil(BOX / ROW) + AHEAD);
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows out of view do not exist, which a table element cannot say
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <div
      className={classes.scroller}
      tabIndex={0}
      role="table"
      aria-label={t('frameList')}
      aria-rowcount={lines.length}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / ROW))}
    >
      <div role="rowgroup" className={classes.sheet} style={{ height: lines.length * ROW }}>
        {inView.map((line, at) => {
          const row = from + at;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the box around the rows takes the focus
            <div
              key={row}
              role="row"
              aria-rowindex={row + 1}
              className={classes.line}
              style={{ transform: `translateY(${row * ROW}px)` }}
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
