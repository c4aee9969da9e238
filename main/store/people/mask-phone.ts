/** How a phone number is shown to whoever did not ask for the whole. Pure. */
import { shownOf } from '../../../contract/phone-shown.ts';
import type { PhoneNumber } from '../words.ts';

/** `+86 138****5678`; which digits, says contract/phone-shown.ts, by which they are searched, too. */
export function maskPhone(phone: Pick<PhoneNumber, 'countryCode' | 'number'>): string {
  const { country, head, hidden, tail } = shownOf(phone);
  const shown = `${head}${'*'.repeat(hidden)}${tail}`;
  return country === '' ? shown : `+${country} ${shown}`;
}

/** The same where only the whole is known; mainland numbers have a country code to be set apart. */
export const maskE164 = (e164: string): string =>
  e164.startsWith('+86')
    ? maskPhone({ countryCode: '86', number: e164.slice(3) })
    : maskPhone({ countryCode: '', number: e164 });
