/** Settings or a secret were changed: every room takes them as they are now. */
import { asFailure } from '../contract/failure.ts';
import type { Device } from './device/open-device.ts';
import type { Log } from './log.ts';
import type { Listening } from './phones/listening.ts';
import type { Profiles } from './wechat/profiles.ts';
import type { WeChat } from './wechat/wechat.ts';
import type { Look } from './windows/look.ts';
import type { Windows } from './windows/windows.ts';

export interface SettledRooms {
  readonly weChat: Pick<WeChat, 'forget'>;
  readonly look: Pick<Look, 'changed'>;
  readonly windows: Pick<Windows, 'arrange'>;
  readonly machine: Pick<Device, 'apply'>;
  readonly listening: Pick<Listening, 'apply'>;
  readonly profiles: Pick<Profiles, 'switched'>;
  readonly session: { check(): Promise<unknown> };
  readonly log: Pick<Log, 'warn'>;
}

export async function applySettings(rooms: SettledRooms): Promise<void> {
  rooms.weChat.forget();
  rooms.look.changed();
  rooms.windows.arrange();
  rooms.machine.apply();
  await Promise.all([
    rooms.listening.apply(),
    rooms.profiles.switched().catch((thrown: unknown) => rooms.log.warn('profiles', asFailure(thrown).code)),
  ]);
  await rooms.session.check();
}
