/** All that the simulator's own page shows. Secrets are not in it. */
import type { Origins } from '../places.ts';
import type { World } from '../world/world.ts';

export function deskState(world: World, origins: Origins) {
  const { apps, people, qrs, faults, requests, now } = world;
  return {
    origin: origins.main(),
    phoneOrigin: origins.phone(),
    apps: apps.map(({ appId, name, callbackHost, openAccount }) => ({
      appId,
      name,
      callbackHost: callbackHost ?? null,
      openAccount: openAccount ?? null,
    })),
    people: people.map((person) => ({
      id: person.id,
      nickname: person.nickname,
      avatar: person.avatar ? `/phone/avatar/${encodeURIComponent(person.id)}/132` : null,
      hasUnionId: person.hasUnionId !== false,
    })),
    qrs: qrs.onScreen().map((qr) => ({
      uuid: qr.uuid,
      app: qr.login.app.name,
      step: qr.step,
      person: qr.person?.nickname ?? null,
      secondsLeft: Math.max(0, Math.round((qr.expiresAt - now()) / 1000)),
    })),
    faults: faults.rules(),
    requests: requests.recent().slice(-16).reverse(),
  };
}
