import type { Running } from './kiosk.ts';

/** Everything about the kiosk that an escape would change. */
export const stateOf = async (lobby: Running) => ({
  windows: await lobby.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length),
  tools: await lobby.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().some((one) => one.isDevToolsOpened()),
  ),
  kiosk: await lobby.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (
      window && [
        window.isKiosk(),
        window.isVisible(),
        window.isMinimized(),
        window.webContents.getZoomFactor(),
      ]
    );
  }),
  url: lobby.page.url(),
  scale: await lobby.page.evaluate(() => window.visualViewport?.scale),
  size: await lobby.page.evaluate(() => [window.innerWidth, window.innerHeight]),
});
export const locked = {
  windows: 1,
  tools: false,
  kiosk: [true, true, false, 1],
  url: 'app://kiosk/kiosk.html',
  scale: 1,
};
