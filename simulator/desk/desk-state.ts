/** All that the simulator's own page shows. Secrets are not in it. */
import type { PhonePage } from '../browser/phone-page.ts';
import type { Origins } from '../places.ts';
import type { World } from '../world/world.ts';

/** Where a phone's browser is; of the address only the host, because the rest may hold a code. */
function browserOf(page: PhonePage | undefined) {
  if (!page) return null;
  const host = URL.canParse(page.url) ? new URL(page.url).host : '';
  return { host, kind: page.kind, errorCode: page.errorCode ?? null };
}

export function deskState(world: World, origins: Origins) {
  const { apps, people, qrs, mini, consents, faults, requests, now } = world;
  return {
    origin: origins.main(),
    phoneOrigin: origins.phone(),
    apps: apps.map((app) => ({
      appId: app.appId,
      kind: app.kind ?? 'website',
      name: app.name,
      callbackHost: app.callbackHost ?? null,
      openAccount: app.openAccount ?? null,
      server: mini.serverOf(app) ?? null,
    })),
    people: people.map((person) => ({
      id: person.id,
      nickname: person.nickname,
      avatar: person.avatar ? `/phone/avatar/${encodeURIComponent(person.id)}/132` : null,
      hasUnionId: person.hasUnionId !== false,
      opensSnapshots: person.opensSnapshots === true,
      browser: browserOf(world.phone(person.id).page),
    })),
    qrs: qrs.onScreen().map((qr) => ({
      uuid: qr.uuid,
      app: qr.login.app.name,
      step: qr.step,
      person: qr.person?.nickname ?? null,
      secondsLeft: Math.max(0, Math.round((qr.expiresAt - now()) / 1000)),
    })),
    visits: consents.attempts.recent(),
    faults: faults.rules(),
    requests: requests.recent().slice(-16).reverse(),
  };
}
