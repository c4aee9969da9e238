import type { ElectronApplication, Page } from 'playwright-core';
import { vi } from 'vitest';
import { patience } from './insist.ts';

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
