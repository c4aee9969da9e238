/** Staff accounts: a name, a role, a PIN of which only a slow hash is kept. There is no default PIN. */
import * as v from 'valibot';

export const roles = ['admin', 'frontDesk'] as const;
export const Role = v.picklist(roles);
export type Role = v.InferOutput<typeof Role>;

export const StaffName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));

const tooSimple = (pin: string) =>
  /^(\d)\1+$/.test(pin) || '01234567890123456789'.includes(pin) || '9876543210'.includes(pin);

export const Pin = v.pipe(
  v.string(),
  v.regex(/^\d{6,12}$/, 'must be 6 to 12 digits'),
  v.check((pin) => !tooSimple(pin), 'must not be one digit repeated or a plain row of digits'),
);

export const NewStaff = v.strictObject({ name: StaffName, role: Role, pin: Pin });
export type NewStaff = v.InferOutput<typeof NewStaff>;

export interface StaffMember {
  readonly name: string;
  readonly role: Role;
}
