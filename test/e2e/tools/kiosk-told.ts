/** A kiosk that is told what to show, as main would tell it, and asked whether that is accessible. */
import type { News } from '../../../contract/calls.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { axeFaults } from './axe.ts';
import type { Running } from './kiosk.ts';

type Told = 'session.changed' | 'look.changed';

export function toldKiosk({ app, page }: Pick<Running, 'app' | 'page'>) {
  /** The page has heard the next news of that name; what it makes of them stands in the page a turn later. */
  const hear = (name: Told) =>
    page.evaluate((what) => {
      const listening = window as unknown as { heard: Promise<void> };
      listening.heard = new Promise((resolve) => {
        const deafen = window.bridge.hear[what](() => {
          deafen();
          setTimeout(() => setTimeout(resolve, 0), 0);
        });
      });
    }, name);

  async function tell<N extends Told>(name: N, news: News[N]): Promise<void> {
    await hear(name);
    await app.evaluate(
      ({ BrowserWindow }, [what, about]) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.webContents.getURL().startsWith('app://kiosk/')) window.webContents.send(what, about);
      },
      [name, news] as const,
    );
    await page.evaluate(() => (window as unknown as { heard: Promise<void> }).heard);
  }

  return {
    tell,
    async show(session: KioskSession): Promise<void> {
      // Between two visitors, so that nothing of the screen before counts.
      await tell('session.changed', { step: 'exchanging', attempt: 'between', way: 'website' });
      await tell('session.changed', session);
      await page.locator('main > :first-child').waitFor();
    },
    faults: () => axeFaults(page),
  };
}
