import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mantineStyles } from '../../../scripts/mantine-styles';

it('the stylesheet of Mantine variables is the one our theme makes (npx tsx scripts/mantine-variables.ts)', () => {
  expect(readFileSync('src/ui/mantine.generated.css', 'utf8')).toBe(mantineStyles());
});
