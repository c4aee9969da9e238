/** The two route tables: everything for the simulator's own address, and the phone's part for another one. */
import { accountRoutes } from './account/account-routes.ts';
import { createAvatars } from './avatar/avatar.ts';
import type { MayOpen } from './browser/may-open.ts';
import { deskRoutes } from './desk/desk.ts';
import { drawQr, plainQr } from './login/draw-qr.ts';
import { poll } from './login/poll.ts';
import { qrconnect } from './login/qrconnect.ts';
import { forAnyCamera } from './phone/any-camera.ts';
import { browseRoutes } from './phone/browse.ts';
import { phoneRoutes } from './phone/phone-routes.ts';
import type { Route } from './routes.ts';
import { answerSns, snsCalls } from './sns/sns.ts';
import type { Reply } from './wire/answer.ts';
import { Refusal } from './wire/refusal.ts';
import type { World } from './world/world.ts';
import { wxaRoutes } from './wxa/routes.ts';

export interface Origins {
  /** Where WeChat's paths are. */
  main(): string;
  /** What QR codes point at. */
  phone(): string;
}

function qrOf({ qrs }: World, origins: Origins, uuid: string): Promise<Reply> {
  if (!qrs.find(uuid)) throw new Refusal(404, 'uuid.unknown', 'no such QR code');
  return drawQr(`${origins.phone()}/connect/confirm?uuid=${uuid}`, plainQr);
}

function websiteRoutes(world: World, origins: Origins): readonly Route[] {
  const { apps, qrs, lifetimes, now } = world;
  return [
    {
      method: 'GET',
      path: '/connect/qrconnect',
      endpoint: 'qrconnect',
      handle: (ask) => qrconnect({ apps, qrs, rest: lifetimes.rest }, ask),
    },
    {
      method: 'GET',
      path: '/connect/qrcode/*',
      endpoint: 'qrcode',
      handle: (_, uuid) => qrOf(world, origins, uuid),
    },
    {
      method: 'GET',
      path: '/connect/l/qrconnect',
      endpoint: 'poll',
      handle: (ask) => poll({ qrs, hold: lifetimes.hold, now }, ask),
    },
  ];
}

function snsRoutes(world: World, origins: Origins): readonly Route[] {
  const parts = { ...world, origin: origins.main };
  return [
    {
      method: 'any',
      path: '/sns/oauth2/access_token',
      endpoint: 'access_token',
      handle: (ask) => answerSns(snsCalls.access_token, parts, ask),
    },
    {
      method: 'any',
      path: '/sns/oauth2/refresh_token',
      endpoint: 'refresh_token',
      handle: (ask) => answerSns(snsCalls.refresh_token, parts, ask),
    },
    {
      method: 'any',
      path: '/sns/auth',
      endpoint: 'auth',
      handle: (ask) => answerSns(snsCalls.auth, parts, ask),
    },
    {
      method: 'any',
      path: '/sns/userinfo',
      endpoint: 'userinfo',
      handle: (ask) => answerSns(snsCalls.userinfo, parts, ask),
    },
  ];
}

export interface Places {
  readonly main: readonly Route[];
  readonly phone: readonly Route[];
  /** What the phones' browser finds at WeChat's addresses. SECURITY: no API and no page of this machine's owner. */
  readonly browser: readonly Route[];
}

/** `mayOpenWhenShared`: what people on the network may open with the phones' browser. */
export function places(world: World, origins: Origins, mayOpenWhenShared: MayOpen): Places {
  const { people, snapshots } = world;
  const avatars = createAvatars((id) => people.find((each) => each.id === id) ?? snapshots.find(id));
  const avatar: Route = {
    method: 'GET',
    path: '/mmopen/vi_32/*',
    endpoint: 'avatar',
    handle: (_, tail) => avatars(tail),
  };
  // Looking at a code from the simulator's own page is not a client's request: not counted, no faults.
  const qrPicture: Route = {
    method: 'GET',
    path: '/simulator/qr/*',
    handle: (_, uuid) => qrOf(world, origins, uuid),
  };
  // Faults are for the client under test; the phone shows its people's pictures whatever happens there.
  const picture: Route = { method: 'GET', path: '/phone/avatar/*', handle: (_, tail) => avatars(tail) };
  const website = websiteRoutes(world, origins);
  const account = accountRoutes(world);
  const ownPhone = [...phoneRoutes(world), picture];
  const phone = [...ownPhone, ...account];
  return {
    phone: [...ownPhone, ...forAnyCamera(account), ...browseRoutes(world, mayOpenWhenShared)],
    browser: [...website, ...phone],
    main: [
      ...website,
      ...snsRoutes(world, origins),
      ...wxaRoutes(world, origins),
      avatar,
      ...phone,
      ...browseRoutes(world, () => true),
      qrPicture,
      ...deskRoutes(world, origins),
    ],
  };
}
