/** Every call of the console, by every role, at the door itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiences } from '../../../contract/audience.ts';
import { permissions } from '../../../contract/permissions.ts';
import { type Role, roles } from '../../../contract/staff.ts';
import { type Lobby, openLobby, provisionFor, staffPin } from '../tools/kiosk.ts';

const pins: { readonly [R in Role]: string } = {
  desk: '512094',
  manager: '620418',
  owner: staffPin,
  auditor: '739150',
};

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({
    provision: (simulator) => ({
      ...provisionFor(simulator),
      kiosk: { name: '前台 1 号机', location: '上海' },
      staff: [
        ...roles.map((role) => ({ name: role, role, pin: pins[role] })),
        {
          name: '两地',
          grants: [
            { role: 'owner', location: '北京' },
            { role: 'desk', location: '上海' },
          ],
          pin: '846201',
        },
        { name: '北京', grants: [{ role: 'manager', location: '北京' }], pin: '957312' },
      ],
    }),
  });
  await lobby.openConsole();
});
afterAll(() => lobby.close());

interface Said {
  readonly ok: boolean;
  readonly failure?: { readonly code: string };
  readonly value?: { readonly unlockedBy: { readonly role: string } | null };
}

const knock = (call: string, input: unknown): Promise<Said> =>
  lobby.app.evaluate(
    ({ ipcMain, webContents }, [name, given]) => {
      const sender = webContents.getAllWebContents().find((one) => one.getURL().includes('app://admin/'));
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...words: unknown[]) => unknown> }
      )._invokeHandlers;
      return handlers.get(name)?.({ sender, senderFrame: sender?.mainFrame }, given) as Promise<Said>;
    },
    [call, input] as const,
  );
const unlock = (name: string, pin: string) => knock('desk.unlock', { name, pin });

describe.each(roles)('%s', (role) => {
  beforeAll(async () => {
    const { value } = await unlock(role, pins[role]);
    expect(value?.unlockedBy).toEqual({ name: role, role });
  });

  // Whoever may ask is told that this is no question; whoever may not is not even told that.
  test.each(audiences.admin)('%s', async (call) => {
    const { failure } = await knock(call, { no: 'such question' });
    expect(failure?.code).toBe(permissions[call].includes(role) ? 'ipc.bad-request' : 'ipc.forbidden');
  });
});

describe('a role', () => {
  test('is the one at this kiosk’s location', async () => {
    const { value } = await unlock('两地', '846201');
    expect(value?.unlockedBy).toEqual({ name: '两地', role: 'desk' });
  });

  test('at another location opens nothing here', async () => {
    expect((await unlock('北京', '957312')).failure?.code).toBe('staff.not-here');
  });

  test('that is taken away is gone at once, whoever is at the console', async () => {
    await unlock('owner', pins.owner);
    const grants = [{ role: 'auditor', location: null }];
    const other = await knock('staff.add', {
      name: '另一位',
      grants: [{ role: 'owner', location: null }],
      pin: '318274',
    });
    expect(other.ok).toBe(true);
    const { value } = await knock('staff.change', { name: 'owner', grants });
    expect(value?.unlockedBy).toEqual({ name: 'owner', role: 'auditor' });
    expect((await knock('settings.save', {})).failure?.code).toBe('ipc.forbidden');
  });
});
