/** Hands the bridge down, so that a screen can ask for what it offers. */
import { createContext, useContext } from 'react';
import type { Bridge } from '../../contract/calls.ts';

export const BridgeContext = createContext<Bridge<'kiosk'> | null>(null);

export function useBridge(): Bridge<'kiosk'> {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('no bridge');
  return bridge;
}
