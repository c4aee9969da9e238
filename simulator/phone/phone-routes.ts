/** The phone's pages and buttons: all that another address may serve. */
import type { Route } from '../routes.ts';
import type { World } from '../world/world.ts';
import { actOnPhone, phoneActs } from './actions.ts';
import { phonePage } from './phone-page.ts';
import { phoneState } from './phone-state.ts';

export function phoneRoutes(world: World): readonly Route[] {
  const acts = phoneActs.map(
    (act): Route => ({
      method: 'POST',
      path: `/simulator/phone/${act}`,
      handle: (ask) => actOnPhone(act, world, ask),
    }),
  );
  return [
    { method: 'GET', path: '/connect/confirm', handle: (ask) => phonePage(ask) },
    { method: 'GET', path: '/phone', handle: (ask) => phonePage(ask) },
    { method: 'GET', path: '/phone/state', handle: () => phoneState(world) },
    ...acts,
  ];
}
