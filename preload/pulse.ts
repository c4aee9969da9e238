/** Answers the watchdog's pings, out of the page's reach. A page whose thread hangs cannot answer: that is the point. */
import { ipcRenderer } from 'electron';
import { type Pong, pulse } from '../contract/pulse.ts';

/** React takes its root's children away when a screen throws; a stylesheet gone wrong leaves them unseen. */
function isDrawn(): boolean {
  const shown = document.querySelector('#kiosk, #console')?.children ?? [];
  return Array.from(shown).some((each) => {
    const { width, height } = each.getBoundingClientRect();
    return (
      width > 0 && height > 0 && each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  });
}

export function answerPings(): void {
  ipcRenderer.on(pulse.ping, () => {
    const loaded = document.readyState === 'complete';
    ipcRenderer.send(pulse.pong, { drawn: isDrawn(), loaded } satisfies Pong);
  });
}
