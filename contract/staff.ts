/** Staff accounts: a name, roles, a PIN of which only a slow hash is kept. There is no default PIN. */
import * as v from 'valibot';

/**
 * `desk`: visitors come and go. `manager`: looks after people. `owner`: everything, also settings and staff.
 * `auditor`: reads everything, the audit log too, and changes nothing.
 */
export const roles = ['desk', 'manager', 'owner', 'auditor'] as const;
export const Role = v.picklist(roles);
export type Role = v.InferOutput<typeof Role>;

export const StaffName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));

/** Where a kiosk stands, for instance 上海; empty where there is but one place. */
export const Location = v.pipe(v.string(), v.trim(), v.maxLength(40));

/** A role at one location, or at all of them (null). */
export const Grant = v.strictObject({ role: Role, location: v.nullable(Location) });
export type Grant = v.InferOutput<typeof Grant>;

const tooSimple = (pin: string) =>
  /^(\d)\1+$/.test(pin) || '01234567890123456789'.includes(pin) || '9876543210'.includes(pin);

export const Pin = v.pipe(
  v.string(),
  v.regex(/^\d{6,12}$/, 'must be 6 to 12 digits'),
  v.check((pin) => !tooSimple(pin), 'must not be one digit repeated or a plain row of digits'),
);

export const Grants = v.pipe(v.array(Grant), v.minLength(1), v.maxLength(50));

/** What roles were called before there were four of them; files of that time stay good. */
const formerRoles = { admin: 'owner', frontDesk: 'desk' } as const;

export const AnyRole = v.pipe(
  v.picklist([...roles, 'admin', 'frontDesk']),
  v.transform((role): Role => (role === 'admin' || role === 'frontDesk' ? formerRoles[role] : role)),
);

/** Either one role for every location, or a list of grants. */
export const NewStaff = v.pipe(
  v.union([
    v.strictObject({ name: StaffName, role: AnyRole, pin: Pin }),
    v.strictObject({ name: StaffName, grants: Grants, pin: Pin }),
  ]),
  v.transform((given): { readonly name: string; readonly grants: readonly Grant[]; readonly pin: string } =>
    'grants' in given
      ? given
      : { name: given.name, grants: [{ role: given.role, location: null }], pin: given.pin },
  ),
);
export type NewStaff = v.InferOutput<typeof NewStaff>;

export const isOwner = ({ grants }: { readonly grants: readonly Grant[] }): boolean =>
  grants.some(({ role, location }) => role === 'owner' && location === null);

export interface StaffMember {
  readonly name: string;
  readonly grants: readonly Grant[];
  /** This member may unlock the console with WeChat. */
  readonly weChat: boolean;
}

/** Who has unlocked the console, with the role that counts at this kiosk's location. */
export interface UnlockedBy {
  readonly name: string;
  readonly role: Role;
}

const rank: { readonly [R in Role]: number } = { auditor: 0, desk: 1, manager: 2, owner: 3 };

/** The strongest role somebody has at a location; null where they have none. */
export function roleAt(grants: readonly Grant[], location: string): Role | null {
  const here = grants.filter((grant) => grant.location === null || grant.location === location);
  return here.reduce<Role | null>(
    (best, { role }) => (best === null || rank[role] > rank[best] ? role : best),
    null,
  );
}
