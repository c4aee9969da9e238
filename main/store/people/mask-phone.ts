/** How a phone number is shown to whoever did not ask for the whole. Pure. */
import type { PhoneNumber } from '../words.ts';

/**
 * `+86 138****5678`. At least four digits are hidden, of a shorter number all: the last four are shown as far as that
 * leaves room, then the first three.
 */
export function maskPhone({ countryCode, number }: Pick<PhoneNumber, 'countryCode' | 'number'>): string {
  const digits = number.replace(/\D/g, '');
  const tail = Math.min(4, Math.max(0, digits.length - 4));
  const head = Math.min(3, Math.max(0, digits.length - 4 - tail));
  const hidden = '*'.repeat(digits.length - head - tail);
  const shown = `${digits.slice(0, head)}${hidden}${digits.slice(digits.length - tail)}`;
  const country = countryCode.replace(/\D/g, '');
  return country === '' ? shown : `+${country} ${shown}`;
}

/** The same where only the whole is known; mainland numbers have a country code to be set apart. */
export const maskE164 = (e164: string): string =>
  e164.startsWith('+86')
    ? maskPhone({ countryCode: '86', number: e164.slice(3) })
    : maskPhone({ countryCode: '', number: e164 });
