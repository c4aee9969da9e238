/** What a phone's page shows: who there is, and which QR codes are on screens. No secret, no code, no redirect. */
import { miniUrl } from '../mini/mini-url.ts';
import type { Reply } from '../wire/answer.ts';
import { json } from '../wire/answer.ts';
import type { World } from '../world/world.ts';

export function phoneState({ people, screen, phone }: World): Reply {
  return json({
    people: people.map((person) => ({
      id: person.id,
      nickname: person.nickname,
      avatar: person.avatar ? `/phone/avatar/${encodeURIComponent(person.id)}/132` : null,
      holding: phone(person.id).holding ?? null,
    })),
    qrs: screen.logins().map((qr) => ({
      uuid: qr.uuid,
      app: qr.login.app.name,
      step: qr.step,
      person: qr.person?.id ?? null,
    })),
    minis: screen.minis().map(({ app, scene, page }) => ({
      app: app.name,
      href: miniUrl({ appId: app.appId, scene, page }),
      scene,
    })),
    addresses: screen.addresses().map(({ app, url }) => ({ app: app.name, url })),
  });
}
