/** Mounts the kiosk page. Everything it knows comes over the bridge. */
import '../tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { bridgeOf } from '../bridge.ts';
import { BridgeContext } from './bridge-context.ts';
import { watchCursor } from './cursor.ts';
import { watchInputKind } from './input-kind.ts';
import { Kiosk } from './kiosk.tsx';
import { holdStrayTouches } from './parts/stray-touch.ts';

const place = document.getElementById('kiosk');
if (place) {
  const bridge = bridgeOf('kiosk');
  // A page that was reloaded after a crash must not leave WeChat's page where the last one had it.
  void bridge.ask['kiosk.frame'](null);
  watchInputKind(document.documentElement);
  watchCursor(document.documentElement);
  holdStrayTouches();
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  // What a visitor typed must not be found by the next one.
  for (const taking of ['copy', 'cut'])
    document.addEventListener(taking, (event) => {
      if (event.target instanceof HTMLInputElement) event.preventDefault();
    });
  document.addEventListener('dragstart', (event) => event.preventDefault());
  createRoot(place).render(
    <BridgeContext value={bridge}>
      <Kiosk />
    </BridgeContext>,
  );
}
