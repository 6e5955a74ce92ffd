// Writes Mantine's CSS variables and global classes as a file, so that no <style> is injected at run time and a
// strict Content-Security-Policy (style-src 'self') holds. Run after changing src/ui/theme.ts or Mantine's version.
import { writeFileSync } from 'node:fs';
import { mantineStyles } from './mantine-styles';

writeFileSync('src/ui/mantine.generated.css', mantineStyles());
