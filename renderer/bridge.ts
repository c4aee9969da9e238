/** The page's one way to the main process, typed by the contract. An answer is data; a failure is never thrown. */
import type { WindowKind } from '../contract/audience.ts';
import type { Bridge } from '../contract/calls.ts';

export function bridgeOf<W extends WindowKind>(_kind: W): Bridge<W> {
  return (window as unknown as { readonly bridge: Bridge<W> }).bridge;
}
