import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { theme } from '../src/ui/theme';

/** The styles MantineProvider would inject at run time for our theme, as one stylesheet. */
export function mantineStyles(): string {
  const markup = renderToStaticMarkup(createElement(MantineProvider, { theme }));
  const blocks = [...markup.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(match =>
    (match[1] ?? '').trim(),
  );
  if (blocks.length !== 2)
    throw new Error(`expected variables and classes, found ${blocks.length} style blocks`);
  return `/* Made by scripts/mantine-variables.ts from src/ui/theme.ts. */\n${blocks.join('\n')}\n`;
}
