/** Mounts the real kiosk in the console's preview frame. It has no bridge of its own: all it knows, the console tells it. */
import '../../../../tokens.css';
import '../../../../kiosk/base.css';
import { createRoot } from 'react-dom/client';
import { consoleOrigin } from '../../../../../contract/stage.ts';
import { BridgeContext } from '../../../../kiosk/bridge-context.ts';
import { Kiosk } from '../../../../kiosk/kiosk.tsx';
import { type ScriptedBridge, scriptedBridge } from './scripted.ts';
import { isTold, ready } from './told.ts';

const place = document.getElementById('kiosk');
const root = place && createRoot(place);
let scripted: ScriptedBridge | null = null;

window.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== consoleOrigin || source !== window.parent || !isTold(data)) return;
  if (scripted) return scripted.tell(data.preview);
  scripted = scriptedBridge(data.preview);
  root?.render(
    <BridgeContext value={scripted.bridge}>
      <Kiosk />
    </BridgeContext>,
  );
});

if (window.parent !== window) window.parent.postMessage(ready, consoleOrigin);
