/**
 * The QR codes on screens. One uuid goes new → scanned → confirmed, or back by cancel, and dies by time; whoever polls
 * it hears of each change at once.
 */
import type { SimApp, SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Bell } from './bell.ts';
import { createBell } from './bell.ts';
import { newUuid } from './ids.ts';

export type QrStep = 'new' | 'scanned' | 'cancelled' | 'confirmed' | 'expired';

/** What the page was opened with. */
export interface Login {
  readonly app: SimApp;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string;
}

export interface Qr {
  readonly uuid: string;
  readonly login: Login;
  readonly expiresAt: number;
  readonly bell: Bell;
  step: QrStep;
  person: SimPerson | undefined;
  code: string;
  /** Set by a fault: where the page goes instead of its own redirect; `withheld` means it is never told. */
  detour: readonly string[] | 'withheld' | undefined;
  polls: number;
  lastSeen: number;
}

export interface Qrs {
  /** Rings whenever any QR appears or changes. */
  readonly bell: Bell;
  show(login: Login): Qr;
  find(uuid: string): Qr | undefined;
  /** Found, alive and not confirmed, or a refusal that says why not. */
  live(uuid: string): Qr;
  scan(uuid: string, person: SimPerson): Qr;
  /** The QR that this person has scanned. */
  held(uuid: string, person: SimPerson): Qr;
  change(qr: Qr, step: QrStep): void;
  /** Newest first: what a phone could scan now. */
  scannable(): readonly Qr[];
  /** Newest first: what a page is really showing now. */
  onScreen(): readonly Qr[];
}

/** A page that has not asked for this long shows nothing any more. */
const patience = 8_000;
const most = 2_000;

export function createQrs(life: number, now: () => number): Qrs {
  const all = new Map<string, Qr>();
  const bell = createBell();

  function aged(qr: Qr | undefined): Qr | undefined {
    if (qr && qr.step !== 'confirmed' && now() >= qr.expiresAt) qr.step = 'expired';
    return qr;
  }

  function forgetOld() {
    for (const [uuid, qr] of all) {
      if (now() <= qr.expiresAt + life && all.size <= most) return;
      all.delete(uuid);
    }
  }

  function change(qr: Qr, step: QrStep) {
    qr.step = step;
    qr.bell.ring();
    bell.ring();
  }

  function live(uuid: string): Qr {
    const qr = aged(all.get(uuid));
    if (!qr) throw new Refusal(404, 'uuid.unknown', 'no such QR code');
    if (qr.step === 'expired') throw new Refusal(410, 'uuid.expired', 'this QR code has expired');
    if (qr.step === 'confirmed') throw new Refusal(409, 'uuid.confirmed', 'this QR code was used already');
    return qr;
  }

  const newest = () => [...all.values()].reverse().map((qr) => aged(qr) ?? qr);

  return {
    bell,
    live,
    change,
    find: (uuid) => aged(all.get(uuid)),
    show(login) {
      forgetOld();
      const qr: Qr = {
        uuid: newUuid(),
        login,
        expiresAt: now() + life,
        bell: createBell(),
        step: 'new',
        person: undefined,
        code: '',
        detour: undefined,
        polls: 0,
        lastSeen: now(),
      };
      all.set(qr.uuid, qr);
      bell.ring();
      return qr;
    },
    scan(uuid, person) {
      const qr = live(uuid);
      const isTaken = qr.step === 'scanned' && qr.person?.id !== person.id;
      if (isTaken) throw new Refusal(409, 'uuid.taken', 'somebody else has scanned this QR code');
      qr.person = person;
      change(qr, 'scanned');
      return qr;
    },
    held(uuid, person) {
      const qr = live(uuid);
      const isHeld = qr.step === 'scanned' && qr.person?.id === person.id;
      if (!isHeld) throw new Refusal(409, 'uuid.not-scanned', 'this person has not scanned this QR code');
      return qr;
    },
    scannable: () => newest().filter((qr) => qr.step === 'new' || qr.step === 'cancelled'),
    onScreen: () =>
      newest().filter(
        (qr) =>
          qr.step !== 'expired' &&
          qr.step !== 'confirmed' &&
          (qr.polls > 0 || now() - qr.lastSeen < patience),
      ),
  };
}
