/** Joins what answers phones; built once, asked by the listener. */
import { channelOf } from '../../contract/channel.ts';
import type { Settings } from '../../contract/settings.ts';
import type { DeskScanRoom } from '../desk/desk-scan.ts';
import { phoneNumber } from '../exchange/mini-program.ts';
import { phoneCall } from '../handlers/overview.ts';
import type { Flow } from '../sign-in/flow.ts';
import type { Store } from '../store/open-store.ts';
import type { Avatars } from '../wechat/avatars.ts';
import type { WeChat } from '../wechat/wechat.ts';
import { createAnswer } from './answer.ts';
import { createCallbacks } from './callbacks.ts';
import { createMiniProgram } from './mini-program.ts';
import { createOnce } from './once.ts';
import { createResults } from './results.ts';

export interface PhonesDeps {
  readonly settings: () => Settings | null;
  readonly flow: Flow;
  readonly deskScan: DeskScanRoom;
  readonly weChat: WeChat;
  readonly store: () => Promise<Store>;
  readonly avatars: Avatars;
  readonly phoneOrigin: () => string;
  readonly changed: (person: string) => void;
}

export function openPhones({
  settings,
  flow,
  deskScan,
  weChat,
  store,
  avatars,
  phoneOrigin,
  changed,
}: PhonesDeps) {
  const { http, apps, tokens } = weChat;
  const { session, signIn, attempts, tickets } = flow;
  const callbacks = createCallbacks({
    settings,
    phoneOrigin,
    attempts,
    tickets,
    session,
    deskScan,
    results: createResults(),
    prepare: (way) => apps.prepare(channelOf(way)),
  });
  const mini = createMiniProgram({
    store,
    tickets,
    session,
    signIn,
    once: createOnce(),
    async phoneNumber(code) {
      const app = await apps.of('miniProgram');
      const found = await phoneNumber(http, tokens, app, code);
      await (await store()).countPaidCall(phoneCall, Date.now());
      return found;
    },
    keepPicture: avatars.keep,
    changed,
    now: Date.now,
  });
  return createAnswer(callbacks, mini);
}
