/** Windows of the app, found by the addresses they come to. */
import type { ElectronApplication, Page } from 'playwright-core';
import { vi } from 'vitest';
import { whenDone } from '../../bench/steps.ts';
import { patience } from './insist.ts';

export const isAdmin = (page: Page) => page.url().startsWith('app://admin/');

/** A window is there before it has an address to be known by. Benches, which no test runner runs, wait for theirs as well. */
export const windowThat = (
  app: ElectronApplication,
  is: (page: Page) => boolean,
  besides: readonly Page[] = [],
): Promise<Page> =>
  whenDone(
    'the window that is looked for opens',
    () => app.windows().find((page) => is(page) && !besides.includes(page)) ?? null,
    patience.interval,
    patience.timeout,
  );

/** The console that opens from now on. */
export const nextConsole = (app: ElectronApplication): Promise<Page> =>
  windowThat(app, isAdmin, app.windows());

/** WeChat's own page inside the kiosk; of two the newest, as that of the visitor before may still be on its way out. */
export const wechatPageOf = (app: ElectronApplication): Promise<Page> =>
  vi.waitFor(async () => {
    const newest = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .toSorted((one, other) => other.id - one.id)
        .map((one) => one.getURL())
        .find((url) => url.includes('/connect/qrconnect')),
    );
    const found = app.windows().find((one) => one.url() === newest);
    if (!found) throw new Error("WeChat's page is not open");
    return found;
  }, patience);

/** WeChat's page of the last visitor has ended: one that is on its way out may still ask for its phone. */
export const wechatGone = (app: ElectronApplication): Promise<void> =>
  vi.waitFor(async () => {
    const isOpen = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().some((one) => one.getURL().includes('/connect/qrconnect')),
    );
    if (isOpen) throw new Error("WeChat's page is still open");
  }, patience);
