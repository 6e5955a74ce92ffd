import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout = 20_000) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', testTimeout },
});

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    projects: [
      project('unit'),
      project('contract', 60_000),
      project('storage', 60_000),
      project('golden', 60_000),
      project('journey', 120_000),
      project('property', 180_000),
      project('simulation', 300_000),
      project('architecture', 60_000),
    ],
  },
});
