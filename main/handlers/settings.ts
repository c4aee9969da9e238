/** This kiosk itself: settings, secrets, the check-up, the way out. */
import { picturesOf } from '../../contract/appearance.ts';
import type { CallName } from '../../contract/audience.ts';
import { Failure } from '../../contract/failure.ts';
import { attachedDisplays } from '../device/attached.ts';
import type { Rooms } from '../house.ts';
import { settingsChanges } from '../settings/settings-changes.ts';
import { readNotices } from './notices.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<
  CallName,
  | `settings.${string}`
  | `appearance.${string}`
  | `secret.${string}`
  | `setup.${string}`
  | `device.${string}`
  | `listener.${string}`
  | `doctor.${string}`
>;

export function settingsCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, settings, secrets, windows, demo } = rooms;
  const current = () => {
    const now = settings.current();
    if (!now) throw settings.failure() ?? new Failure('setup.incomplete');
    return now;
  };
  return {
    'settings.get': () => current(),
    'settings.save': async (change) => {
      const before = current();
      const saved = settings.save({ ...before, ...change });
      const changes = settingsChanges(before, saved);
      if (changes.length > 0) audit.note({ action: 'settings.changed', changes });
      await Promise.all([rooms.settingsChanged(), rooms.appearance.keepOnly(picturesOf(saved.appearance))]);
      return saved;
    },
    'appearance.keepPicture': ({ bytes }) => {
      return rooms.appearance.keep(bytes);
    },
    'secret.place': (channel) => secrets().place(`${channel}.appSecret`),
    'secret.set': async ({ channel, secret, inMemory }) => {
      const was = await secrets().place(`${channel}.appSecret`);
      if (inMemory) secrets().setInMemory(`${channel}.appSecret`, secret);
      else await secrets().set(`${channel}.appSecret`, secret);
      await rooms.settingsChanged();
      const became = await secrets().place(`${channel}.appSecret`);
      audit.note({ action: 'secret.set', about: channel, changes: [{ field: 'place', was, became }] });
      return became;
    },
    'setup.leaveDemo': () => {
      if (!demo) throw new Failure('ipc.forbidden');
      audit.note({ action: 'demo.left' });
      return said(rooms.leaveDemo());
    },
    'device.exit': () => {
      audit.note({ action: 'app.exited' });
      return said(rooms.exit());
    },
    'device.displays': () => attachedDisplays(),
    'device.notices': () => readNotices(),
    'listener.state': () => rooms.listening.state(),
    'doctor.run': () => {
      return rooms.doctor((check) => windows.tell('admin', 'doctor.checked', check));
    },
  };
}
