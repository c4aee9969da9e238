/** The audit log, read and checked. */
import type { CallName } from '../../contract/audience.ts';
import type { Rooms } from '../house.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<CallName, `audit.${string}`>;

export function auditCalls({ store, windows }: Rooms): Pick<Handlers, Mine> {
  return {
    'audit.list': async ({ search }) => (await store()).audit.list(search, Date.now()),
    'audit.rows': async (window) => (await store()).audit.rows(window),
    'audit.verify': async () =>
      (await store()).audit.prove((done, of) => windows.tell('admin', 'audit.checked', { done, of })),
  };
}
