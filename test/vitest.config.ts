/**
 * `unit`: one room at a time. `integration`: rooms against the simulator, real sockets and files. `e2e`: the app.
 * `long`: what takes minutes of a real clock, for `npm run test:long`.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        root,
        test: {
          name: 'integration',
          include: ['test/{exchange,integration,listener,simulator,store}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One app at a time on one screen; `npm test` opens two screens.
          fileParallelism: false,
          // Two apps share the machine: these end what hangs, and say nothing of how long anything takes.
          expect: { poll: { timeout: 30_000, interval: 25 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
