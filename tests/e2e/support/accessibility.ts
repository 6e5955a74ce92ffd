import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * No violation of WCAG A/AA on the screen as it stands; the message names rule and element. The app has no frames, so
 * axe runs in the page itself, brought in once per document: a fourth of the time of a runner that sees to frames.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const said = await page.evaluate(async tags => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    if (document.querySelector('iframe, frame')) throw new Error('a frame would not be looked into');
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`),
    );
  }, RULES);
  expect(said, `axe on ${screen}`).toEqual([]);
}

/** Touch targets of at least 44 px, and no text under 16 px on a phone (the strip on illustrative data excepted). */
export async function expectThumbFriendly(page: Page, screen: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const visible = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1;
    };
    const small = [...document.querySelectorAll('button, a, input, summary')]
      .filter(visible)
      .filter(element => (element.closest('label') ?? element).getBoundingClientRect().height < 43.5)
      .map(element => `lower than 44 px: ${element.textContent || element.outerHTML.slice(0, 80)}`);
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !visible(parent) || parent.closest('[role="note"]'))
        continue;
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 16)
        texts.push(`under 16 px: ${node.textContent.trim().slice(0, 40)}`);
    }
    const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
    return [...small, ...texts, ...wide];
  });
  expect(faults, `touch and text on ${screen}`).toEqual([]);
}
