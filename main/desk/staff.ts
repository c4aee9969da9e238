/**
 * Staff accounts and their PINs. Only a slow, salted hash is kept; wrong tries are counted on disk, so that neither
 * a restart nor a changed clock gives more of them. There is no default PIN.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { Failure } from '../../contract/failure.ts';
import {
  AnyRole,
  type Grant,
  Grants,
  isOwner,
  type NewStaff,
  type StaffMember,
  StaffName,
} from '../../contract/staff.ts';
import { readIfThere, writeWhole } from '../settings/private-files.ts';
import { createTries, freeTries, secondsOf, type Tries } from './tries.ts';

export interface Staff {
  list(): readonly StaffMember[];
  /** Why the file cannot be read, or null. Then nobody is let in and nobody is added. */
  failure(): Failure | null;
  /** Throws `staff.exists`. */
  add(member: NewStaff): Promise<void>;
  /** Adds, or replaces the member of that name: provisioning twice is provisioning once. */
  put(member: NewStaff): Promise<void>;
  /** Throws `staff.last-admin`. */
  remove(name: string): void;
  /** Throws `staff.last-admin` when nobody would be left who may do everything, `ipc.bad-request` for who is not there. */
  change(name: string, grants: readonly Grant[]): void;
  /** Throws `ipc.bad-request` for who is not there. Everything else about them stays. */
  setPin(name: string, pin: string): Promise<void>;
  /** Whose WeChat unlocks the console for this member; a person is one member's at most. Null unlinks. */
  link(name: string, person: string | null, identities?: readonly string[]): void;
  /** Members, and whose WeChat they are as it was linked. */
  links(): readonly StaffLink[];
  /** Wrong PINs since the last right one. */
  wrongTries(): number;
  /** Scans at the console, counted apart: a stranger's phone takes nobody's PIN away. */
  readonly scanTries: Tries;
  /** Throws `staff.wrong-pin` (detail: `left`) or `staff.wait` (detail: `seconds`). */
  unlock(name: string, pin: string): Promise<StaffMember>;
}

export interface StaffLink {
  readonly name: string;
  readonly person: string;
  /** SECURITY: these unlock, and none that staff join to the person later. */
  readonly identities: readonly string[];
}

const Hex = v.pipe(v.string(), v.hexadecimal());
const tries = {
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
  waitUntil: v.number(),
};
const FirstStaffFile = v.strictObject({
  version: v.literal(1),
  staff: v.array(v.strictObject({ name: StaffName, role: AnyRole, salt: Hex, hash: Hex })),
  ...tries,
});
const LaterStaffFile = v.strictObject({
  version: v.literal(2),
  staff: v.array(
    v.strictObject({
      name: StaffName,
      grants: Grants,
      salt: Hex,
      hash: Hex,
      /** The person whose WeChat unlocks the console for this member. */
      person: v.nullable(v.pipe(v.string(), v.uuid())),
      identities: v.optional(v.array(v.pipe(v.string(), v.uuid())), []),
    }),
  ),
  ...tries,
  scans: v.optional(v.strictObject(tries), () => ({ wrong: 0, waitUntil: 0 })),
});
type StaffFile = v.InferOutput<typeof LaterStaffFile>;

const upgraded = ({ staff, ...rest }: v.InferOutput<typeof FirstStaffFile>): StaffFile => ({
  ...rest,
  version: 2,
  scans: { wrong: 0, waitUntil: 0 },
  staff: staff.map(({ role, ...member }) => ({
    ...member,
    grants: [{ role, location: null }],
    person: null,
    identities: [],
  })),
});
const StaffFile = v.union([v.pipe(FirstStaffFile, v.transform(upgraded)), LaterStaffFile]);

const slowHash = promisify<
  string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);
/** OWASP's scrypt setting with the smallest memory that is still slow: 32 MiB, about 100 ms on a kiosk PC. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const hashOf = (pin: string, salt: Buffer) => slowHash(pin, salt, 32, cost);

async function sealedPin(pin: string): Promise<{ readonly salt: string; readonly hash: string }> {
  const salt = randomBytes(16);
  return { salt: salt.toString('hex'), hash: (await hashOf(pin, salt)).toString('hex') };
}

const nobody = (): StaffFile => ({
  version: 2,
  staff: [],
  wrong: 0,
  waitUntil: 0,
  scans: { wrong: 0, waitUntil: 0 },
});

/** Deny by default: a file that cannot be read must not turn into "no staff yet, come in". */
function read(file: string): { data: StaffFile; failure: Failure | null } {
  try {
    const text = readIfThere(file);
    return { data: text === null ? nobody() : v.parse(StaffFile, JSON.parse(text)), failure: null };
  } catch {
    return { data: nobody(), failure: new Failure('settings.unreadable', { field: 'staff.json' }) };
  }
}

export function openStaff(
  file: string,
  now: () => number = Date.now,
  monotonic: () => number = () => performance.now(),
): Staff {
  const { data, failure } = read(file);
  const usable = () => {
    if (failure) throw failure;
  };
  const save = () => writeWhole(file, `${JSON.stringify(data, null, 2)}\n`);
  const plain = ({ name, grants, person }: StaffFile['staff'][number]): StaffMember => ({
    name,
    grants,
    weChat: person !== null,
  });
  const named = (name: string) => {
    if (!data.staff.some((one) => one.name === name)) throw new Failure('ipc.bad-request', { field: 'name' });
  };
  // SECURITY: a file that could not be read is never written over with an empty one.
  const keep = () => void (failure === null && save());
  const pinTries = createTries(data, keep, now, monotonic);

  async function put({ name, grants, pin }: NewStaff): Promise<void> {
    usable();
    const sealed = await sealedPin(pin);
    const { person = null, identities = [] } = data.staff.find((member) => member.name === name) ?? {};
    data.staff = data.staff.filter((member) => member.name !== name);
    data.staff.push({ name, grants: [...grants], ...sealed, person, identities });
    save();
  }

  return {
    list: () => data.staff.map(plain),
    failure: () => failure,
    async add(member) {
      if (data.staff.some(({ name }) => name === member.name)) throw new Failure('staff.exists');
      if (data.staff.length === 0 && !isOwner(member)) throw new Failure('staff.last-admin');
      await put(member);
    },
    put,
    change(name, grants) {
      usable();
      const changed = data.staff.map((one) => (one.name === name ? { ...one, grants: [...grants] } : one));
      named(name);
      if (!changed.some(isOwner)) throw new Failure('staff.last-admin');
      data.staff = changed;
      save();
    },
    async setPin(name, pin) {
      usable();
      named(name);
      const sealed = await sealedPin(pin);
      data.staff = data.staff.map((one) => (one.name === name ? { ...one, ...sealed } : one));
      save();
    },
    link(name, person, identities = []) {
      usable();
      named(name);
      data.staff = data.staff.map((one) => {
        if (one.name === name) return { ...one, person, identities: [...identities] };
        return person !== null && one.person === person ? { ...one, person: null, identities: [] } : one;
      });
      save();
    },
    links: () =>
      data.staff.flatMap(({ name, person, identities }) =>
        person === null ? [] : [{ name, person, identities }],
      ),
    wrongTries: pinTries.wrong,
    scanTries: createTries(data.scans, keep, now, monotonic),
    remove(name) {
      usable();
      const rest = data.staff.filter((member) => member.name !== name);
      if (!rest.some(isOwner)) throw new Failure('staff.last-admin');
      data.staff = rest;
      save();
    },
    async unlock(name, pin) {
      usable();
      const left = pinTries.waiting();
      if (left > 0) throw new Failure('staff.wait', { seconds: secondsOf(left) });
      // Counted before the slow hash, so that tries side by side are not free.
      const wait = pinTries.failed();
      const member = data.staff.find((one) => one.name === name);
      // An unknown name costs the same time as a wrong PIN.
      const hash = await hashOf(pin, member ? Buffer.from(member.salt, 'hex') : randomBytes(16));
      if (!member || !timingSafeEqual(hash, Buffer.from(member.hash, 'hex'))) {
        if (wait > 0) throw new Failure('staff.wait', { seconds: secondsOf(wait) });
        throw new Failure('staff.wrong-pin', { left: freeTries - data.wrong });
      }
      pinTries.passed();
      return plain(member);
    },
  };
}
