/** Who has unlocked the console, and for how long: it locks itself when nobody touches it, and when it is closed. */
import type { NewAudit } from '../../contract/audit.ts';
import type { DeskScan, DeskState } from '../../contract/desk.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { DemoState } from '../../contract/kiosk.ts';
import { type NewStaff, roleAt, type UnlockedBy } from '../../contract/staff.ts';
import type { Staff } from './staff.ts';
import { createUnsaved } from './unsaved.ts';

export interface Desk {
  state(): DeskState;
  /** With the role that counts at this kiosk now; null as soon as there is none. */
  unlockedBy(): UnlockedBy | null;
  unlock(name: string, pin: string): Promise<DeskState>;
  /** Whoever is at the console types their PIN once more; throws as `unlock` does. */
  prove(pin: string): Promise<void>;
  /** This member has shown with WeChat who they are. Throws `staff.not-here`. */
  admit(name: string): DeskState;
  lock(why?: LockedBecause): DeskState;
  firstStaff(member: Pick<NewStaff, 'name' | 'pin'>): Promise<DeskState>;
  /** Something that the console shows of itself is otherwise now. */
  tell(): DeskState;
  /** What whoever is at the console has typed and not saved. */
  unsaved(): string | null;
  keepUnsaved(text: string | null): void;
  /** Somebody pressed a key or touched the console. */
  touched(): void;
  close(): void;
}

export type LockedBecause = 'by-hand' | 'idle' | 'closed';

export interface DeskDeps {
  readonly staff: Pick<Staff, 'list' | 'failure' | 'unlock' | 'add' | 'wrongTries' | 'scanTries'>;
  /** Where this kiosk stands. */
  readonly location: () => string;
  readonly look: () => Pick<DeskState, 'language' | 'theme' | 'reach' | 'filesBy'>;
  readonly demo: () => DemoState | null;
  readonly scan: () => DeskScan;
  readonly changed: (state: DeskState) => void;
  /** Whoever was at the console is so no longer: what they had begun there is nobody else's. */
  readonly left: () => void;
  /** Nobody has touched the lock screen for a while: a visitor opened it and went. */
  readonly abandoned: () => void;
  /** For the log: that somebody came in, or did not. */
  readonly note: (fact: string, facts: Record<string, string>) => void;
  readonly audit: (entry: Partial<NewAudit> & Pick<NewAudit, 'action'>, by: UnlockedBy | 'app') => void;
}

const locksAfter = 5 * 60_000;
const abandonedAfter = 60_000;

export function createDesk(deps: DeskDeps): Desk {
  const { staff, location, look, demo, scan, changed, left, abandoned, note, audit } = deps;
  const unsaved = createUnsaved();
  let revision = 0;
  let member: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** Asked each time: whoever loses a role, or works where this kiosk no longer is, has lost it at once. */
  function standing(name: string): UnlockedBy | null {
    const found = staff.list().find((one) => one.name === name);
    const role = found ? roleAt(found.grants, location()) : null;
    return role && { name, role };
  }
  const unlockedBy = () => {
    // In a demo nobody has set a PIN, and nobody's data is behind it.
    if (demo() && staff.list().length === 0 && !staff.failure())
      return { name: 'Demo', role: 'owner' } as const;
    return member === null ? null : standing(member);
  };
  const state = (): DeskState => ({
    revision: ++revision,
    unlockedBy: unlockedBy(),
    staff: staff.list(),
    ...look(),
    demo: demo(),
    scan: scan(),
  });
  const tell = () => {
    const next = state();
    changed(next);
    return next;
  };
  const now = (who: string | null) => {
    if (who !== member || who === null) left();
    if (who !== null) unsaved.cameIn(who);
    member = who;
    touched();
    return tell();
  };

  function lock(why: LockedBecause = 'by-hand'): DeskState {
    const was = member === null ? null : standing(member);
    if (was) audit({ action: 'staff.locked', changes: [{ field: 'why', was: null, became: why }] }, was);
    return now(null);
  }

  function touched(): void {
    clearTimeout(timer);
    if (member !== null) timer = setTimeout(() => lock('idle'), locksAfter);
    // The very first set-up takes as long as it takes.
    else if (staff.list().length > 0) timer = setTimeout(abandoned, abandonedAfter);
  }

  function admit(name: string, by: 'pin' | 'weChat'): DeskState {
    const who = standing(name);
    if (who === null) throw new Failure('staff.not-here');
    // Who it was is in the audit log, which not everybody reads who reads this one.
    note('unlocked', { role: who.role });
    audit({ action: 'staff.unlocked', changes: [{ field: 'by', was: null, became: by }] }, who);
    staff.scanTries.passed();
    return now(name);
  }

  /** The name only if it is one of ours: who types into the wrong field types a PIN. */
  function refused(name: string, code: string, tries: number): void {
    note('not-unlocked', { code });
    const known = staff.list().some((one) => one.name === name);
    const changes = [
      { field: 'code', was: null, became: code },
      { field: 'wrongTries', was: null, became: String(tries) },
    ];
    audit({ action: 'staff.refused', about: known ? name : null, changes }, 'app');
  }

  async function tried<T>(name: string, pin: string, then: () => T): Promise<T> {
    const before = staff.wrongTries();
    try {
      await staff.unlock(name, pin);
      return then();
    } catch (thrown) {
      const { code } = asFailure(thrown);
      // Asking while one has to wait is no try, and may not fill the log.
      if (staff.wrongTries() > before || code === 'staff.not-here') refused(name, code, staff.wrongTries());
      else note('not-unlocked', { code });
      throw thrown;
    }
  }

  return {
    state,
    unlockedBy,
    unlock: (name, pin) => tried(name, pin, () => admit(name, 'pin')),
    prove: (pin) => tried(member ?? '', pin, () => undefined),
    admit: (name) => admit(name, 'weChat'),
    lock,
    async firstStaff({ name, pin }) {
      if (staff.list().length > 0) throw new Failure('ipc.forbidden');
      await staff.add({ name, grants: [{ role: 'owner', location: null }], pin });
      const who = { name, role: 'owner' } as const;
      audit({ action: 'staff.added', about: name, changes: [] }, who);
      audit({ action: 'staff.unlocked', changes: [] }, who);
      return now(name);
    },
    tell,
    unsaved() {
      const who = unlockedBy();
      return who && unsaved.of(who.name);
    },
    keepUnsaved(text) {
      const who = unlockedBy();
      if (who) unsaved.keep(who.name, text);
    },
    touched,
    close: () => clearTimeout(timer),
  };
}
