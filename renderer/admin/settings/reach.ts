/** Where phones would reach the listener of a draft, and who of its channels needs it. */
import * as v from 'valibot';
import { listenerPaths } from '../../../contract/listener.ts';
import { ListenerSettings, type SettingsChange } from '../../../contract/settings.ts';

/** What phones open, or null while the fields say no such address. */
export function reachOf(listener: ListenerSettings): string | null {
  const parsed = v.safeParse(ListenerSettings, listener);
  if (!parsed.success) return null;
  const { publicOrigin, address, port, tls } = parsed.output;
  if (publicOrigin !== null) return publicOrigin;
  if (port === 0) return null;
  const host = address.includes(':') ? `[${address}]` : address;
  return new URL(`${tls.kind === 'none' ? 'http' : 'https'}://${host}:${port}`).origin;
}

export const hostOf = (origin: string | null) => (origin === null ? null : new URL(origin).hostname);

/** Phones cannot come in by an address that means "this machine". */
export const isOnlyHere = (origin: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);

/** What can be registered with WeChat: where its phones can come in, or null. */
export function registrable(listener: ListenerSettings): string | null {
  const origin = reachOf(listener);
  return origin === null || isOnlyHere(origin) ? null : origin;
}

export const needsListener = (draft: SettingsChange): boolean =>
  draft.officialAccount !== null || draft.miniProgram !== null || (draft.website !== null && draft.browser);

/** Each with its name in the words. */
export const resultsOf = (origin: string) =>
  [
    ['officialAccount', `${origin}${listenerPaths.officialAccount}`],
    ['miniLogin', `${origin}${listenerPaths.miniLogin}`],
    ['browser', `${origin}${listenerPaths.browser}`],
  ] as const;
