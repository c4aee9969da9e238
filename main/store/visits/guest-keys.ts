/** By what somebody whom staff entered by hand and somebody who scans are found to be the same. Pure. */
import { heardName } from '../people/nickname.ts';
import type { PhoneNumber } from '../words.ts';

/** Null for what names nobody. */
export function nameKey(name: string): string | null {
  const clean = heardName(name);
  return clean === '' ? null : clean.normalize('NFC').toLowerCase();
}

const national = (digits: string) => digits.replace(/^0+/, '');

/** `+8613812345678` where a country was typed, else the national digits without the 0 that only dials out. */
export function phoneKey(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  const abroad = typed.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : '';
  if (abroad !== '') return `+${abroad}`;
  return national(digits) || null;
}

/** Every key that a guest may have if this number is theirs. */
export const keysOfPhone = ({ number, e164 }: Pick<PhoneNumber, 'number' | 'e164'>): readonly string[] => [
  e164,
  e164.replace(/\D/g, ''),
  national(number.replace(/\D/g, '')),
];

export interface GuestKeys {
  readonly name_key: string | null;
  readonly phone_key: string | null;
}

/**
 * Which of those waiting is this person? The same phone is the surest sign; a name says nothing of a guest who gave
 * the phone of somebody else. Among several who fit, the one who has waited longest, which is the first.
 */
export function fitting<Guest extends GuestKeys>(
  waiting: readonly Guest[],
  names: ReadonlySet<string>,
  phones: ReadonlySet<string>,
): Guest | null {
  const byPhone = waiting.find(({ phone_key }) => phone_key !== null && phones.has(phone_key));
  const byName = waiting.find(
    ({ name_key, phone_key }) =>
      name_key !== null && names.has(name_key) && (phone_key === null || phones.size === 0),
  );
  return byPhone ?? byName ?? null;
}
