import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Pure rooms keep no state between files: one module graph a worker, so that nothing is loaded seventy times.
const SHARED_MODULES = ['unit', 'contract', 'golden'];

const project = (name: string, testTimeout = 20_000) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    testTimeout,
    hookTimeout: testTimeout,
    isolate: !SHARED_MODULES.includes(name),
  },
});

export default defineConfig({
  test: {
    // What a file compiles to, kept by its content: the next run, and the next project of this one, only reads it.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // The default leaves a core to the compiler; of two cores that is half, and the compiler is soon done.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
