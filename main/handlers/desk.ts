/** Who is at the console, and which accounts there are. */

import type { CallName } from '../../contract/audience.ts';
import type { FieldChange } from '../../contract/audit.ts';
import { Failure } from '../../contract/failure.ts';
import type { Grant } from '../../contract/staff.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<CallName, `desk.${string}` | `staff.${string}` | `unsaved.${string}`>;

const grantsSaid = (grants: readonly Grant[]) =>
  grants.map(({ role, location }) => (location === null ? role : `${role} @ ${location}`)).join(', ');

const grantsChange = (was: readonly Grant[] | null, became: readonly Grant[] | null): FieldChange => ({
  field: 'grants',
  was: was && grantsSaid(was),
  became: became && grantsSaid(became),
});

export function deskCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, desk, deskScan, staff, store, windows } = rooms;
  const grantsOf = (name: string) => staff.list().find((one) => one.name === name)?.grants ?? null;
  const personOf = (name: string) => staff.links().find((link) => link.name === name)?.person ?? null;
  return {
    'desk.state': () => desk.state(),
    'desk.unlock': async ({ name, pin }) => {
      const state = await desk.unlock(name, pin);
      deskScan.cancel();
      return state;
    },
    'desk.scan': () => {
      if (desk.unlockedBy() !== null) throw new Failure('ipc.forbidden');
      desk.touched();
      deskScan.start();
      return desk.state();
    },
    'desk.cancelScan': () => {
      deskScan.cancel();
      return desk.state();
    },
    'desk.frame': (frame) => said(deskScan.place(frame)),
    'desk.lock': () => desk.lock(),
    'desk.firstStaff': (member) => desk.firstStaff(member),
    'desk.close': () => said(windows.closeAdmin()),

    'unsaved.get': () => desk.unsaved(),
    'unsaved.keep': (text) => said(desk.keepUnsaved(text)),

    'staff.add': async (member) => {
      await staff.add(member);
      const changes = [grantsChange(null, member.grants)];
      audit.note({ action: 'staff.added', about: member.name, changes });
      return desk.tell();
    },
    'staff.change': ({ name, grants }) => {
      const was = grantsOf(name);
      // Whoever takes a role from themselves still did it.
      const by = desk.unlockedBy();
      staff.change(name, grants);
      const changes = [grantsChange(was, grants)];
      audit.note({ action: 'staff.changed', about: name, changes }, by ?? undefined);
      return desk.tell();
    },
    'staff.setPin': async ({ name, pin, own }) => {
      const by = desk.unlockedBy();
      // SECURITY: a console that was left unlocked gives nobody a way to come back.
      if (name === by?.name) await desk.prove(own ?? '');
      else if (by?.role !== 'owner') throw new Failure('ipc.forbidden');
      await staff.setPin(name, pin);
      const changes = [{ field: 'pin', was: null, became: 'yes' }];
      audit.note({ action: 'staff.changed', about: name, changes }, by);
      return desk.tell();
    },
    'staff.remove': (name) => {
      const was = grantsOf(name);
      const by = desk.unlockedBy();
      staff.remove(name);
      const changes = [grantsChange(was, null)];
      audit.note({ action: 'staff.removed', about: name, changes }, by ?? undefined);
      return by?.name === name ? desk.lock() : desk.tell();
    },
    'staff.linkWeChat': async ({ name, person }) => {
      // Somebody who is there, under the id they have today.
      const today = person === null ? null : await (await store()).one(person);
      const head = today?.id ?? null;
      const was = personOf(name);
      staff.link(
        name,
        head,
        today?.identities.map(({ id }) => id),
      );
      const changes = [{ field: 'weChat', was, became: head }];
      audit.note({ action: 'staff.changed', about: name, person: head ?? was, changes });
      return desk.tell();
    },
  };
}
