import { create } from 'qrcode';
import { useMemo } from 'react';
import classes from './qr-code.module.css';

/** Light border a camera needs, in modules. */
const QUIET = 4;

/** A text as a code for cameras; drawn as one path, so no markup is injected. Null where the text is too long. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const drawn = useMemo(() => draw(text), [text]);
  if (!drawn) return null;
  const size = drawn.size + 2 * QUIET;
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={drawn.path} fill="#16202B" />
    </svg>
  );
}

function draw(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { modules } = create(text, { errorCorrectionLevel: 'L' });
    const { size } = modules;
    const dark: string[] = [];
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    return { size, path: dark.join('') };
  } catch {
    return null;
  }
}
