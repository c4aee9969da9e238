/** The phone's pages and buttons: all that another address may serve. */
import { actOnMini } from '../mini/mini-actions.ts';
import { miniPage } from '../mini/mini-page.ts';
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
    { method: 'GET', path: '/mini/*', handle: (ask) => miniPage(ask) },
    { method: 'POST', path: '/simulator/phone/mini', handle: (ask) => actOnMini(world.phone, ask) },
    ...acts,
  ];
}
