/**
 * `unit`: one room at a time. `integration`: rooms against the simulator, real sockets and files. `e2e`: the app.
 * `long`: what takes minutes of a real clock, for `npm run test:long`.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { tellFailures } from '../scripts/test/failed.mjs';

/** Ends what hangs, and says nothing of how long anything takes: the machine may be a busy one. */
const testTimeout = process.env['WXLOBBY_PROPERTIES'] === 'new' ? 3_000_000 : 300_000;
const expecting = { poll: { timeout: 60_000, interval: 25 } };

/**
 * It is about noon wherever tests run, so that no day, month or year ends while one of them does; apps that are
 * started inherit it. `Etc/GMT-8` is eight hours ahead of UTC.
 */
const ahead = 12 - new Date().getUTCHours();
process.env['TZ'] = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;

const root = resolve(import.meta.dirname, '..');

const { WXLOBBY_TEST_REPORT: report, WXLOBBY_TEST_FAILURES: failures } = process.env;

export default defineConfig({
  root,
  test: {
    reporters:
      report && failures
        ? ['default', ['json', { outputFile: report }], tellFailures(failures)]
        : ['default'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          expect: expecting,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        root,
        test: {
          name: 'integration',
          include: ['test/{exchange,integration,listener,simulator,store}/**/*.test.ts'],
          expect: expecting,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        root,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          fileParallelism: false,
          expect: expecting,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One app at a time on one screen; `npm test` opens several, one for each worker.
          fileParallelism: process.env['WXLOBBY_DESKTOPS'] !== undefined,
          setupFiles: ['test/e2e/tools/own-desktop.ts'],
          expect: expecting,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
