import { defineConfig } from 'vitest/config';

// Pure rooms keep no state between files: one module graph a worker, so that nothing is loaded seventy times.
const SHARED_MODULES = ['unit', 'contract', 'golden'];

const project = (name: string, testTimeout = 20_000) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    testTimeout,
    isolate: !SHARED_MODULES.includes(name),
  },
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
      // Real servers on fixed ports: one file at a time (--no-file-parallelism).
      project('hub', 120_000),
    ],
  },
});
