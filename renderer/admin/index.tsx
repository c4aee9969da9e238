/** Mounts the console page. Everything it knows comes over the bridge. */
import '../tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { bridgeOf } from '../bridge.ts';
import { Console } from './console.tsx';
import { BridgeContext } from './desk.ts';

const place = document.getElementById('console');
if (place) {
  createRoot(place).render(
    <BridgeContext value={bridgeOf('admin')}>
      <Console />
    </BridgeContext>,
  );
}
