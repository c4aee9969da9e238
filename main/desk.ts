/** Who has unlocked the console, and for how long: it locks itself when nobody touches it, and when it is closed. */
import type { DeskState } from '../contract/desk.ts';
import { asFailure, Failure } from '../contract/failure.ts';
import type { DemoState, Theme } from '../contract/kiosk.ts';
import type { Language } from '../contract/language.ts';
import type { NewStaff, StaffMember } from '../contract/staff.ts';
import type { Staff } from './staff.ts';

export interface Desk {
  state(): DeskState;
  unlockedBy(): StaffMember | null;
  unlock(name: string, pin: string): Promise<DeskState>;
  lock(): DeskState;
  firstStaff(member: Pick<NewStaff, 'name' | 'pin'>): Promise<DeskState>;
  /** Somebody pressed a key or touched the console. */
  touched(): void;
  close(): void;
}

export interface DeskDeps {
  readonly staff: Staff;
  readonly look: () => { readonly language: Language; readonly theme: Theme };
  readonly demo: () => DemoState | null;
  readonly changed: (state: DeskState) => void;
  /** Nobody has touched the lock screen for a while: a visitor opened it and went. */
  readonly abandoned: () => void;
  /** For the log: who came in, and who did not. */
  readonly note: (fact: string, facts: Record<string, string>) => void;
}

const locksAfter = 5 * 60_000;
const abandonedAfter = 60_000;

export function createDesk({ staff, look, demo, changed, abandoned, note }: DeskDeps): Desk {
  let member: StaffMember | null = null;
  let timer: NodeJS.Timeout | undefined;

  const unlockedBy = () => {
    // In a demo nobody has set a PIN, and nobody's data is behind it.
    if (demo() && staff.list().length === 0 && !staff.failure())
      return { name: 'Demo', role: 'admin' } as const;
    return member;
  };
  const state = (): DeskState => ({ unlockedBy: unlockedBy(), staff: staff.list(), ...look(), demo: demo() });
  const now = (who: StaffMember | null) => {
    member = who;
    touched();
    const next = state();
    changed(next);
    return next;
  };
  const lock = () => now(null);
  function touched(): void {
    clearTimeout(timer);
    if (member) timer = setTimeout(lock, locksAfter);
    // The very first set-up takes as long as it takes.
    else if (staff.list().length > 0) timer = setTimeout(abandoned, abandonedAfter);
  }

  return {
    state,
    unlockedBy,
    async unlock(name, pin) {
      try {
        const who = await staff.unlock(name, pin);
        note('unlocked', { who: who.name, role: who.role });
        return now(who);
      } catch (thrown) {
        note('not-unlocked', { code: asFailure(thrown).code });
        throw thrown;
      }
    },
    lock,
    async firstStaff({ name, pin }) {
      if (staff.list().length > 0) throw new Failure('ipc.forbidden');
      await staff.add({ name, role: 'admin', pin });
      return now({ name, role: 'admin' });
    },
    touched,
    close: () => clearTimeout(timer),
  };
}
