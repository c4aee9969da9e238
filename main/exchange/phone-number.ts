/** From WeChat's phone answer to one number in the form the world agrees on; pure. */
import { Failure } from '../../contract/failure.ts';
import type { PhoneAnswer } from './wechat-answers.ts';

export interface PhoneNumber {
  /** Without `+`, for instance `86`. */
  readonly countryCode: string;
  /** National number, digits only. */
  readonly number: string;
  /** https://www.itu.int/rec/T-REC-E.164: `+`, then at most 15 digits, for instance `+8613812345678`. */
  readonly e164: string;
}

const bad = (field: string) => new Failure('wechat.bad-answer', { field });

/** Foreign numbers carry their country code in `phoneNumber`, never in `purePhoneNumber`. */
function nationalOf(pure: string, whole: string, countryCode: string): string {
  if (pure !== '') return pure;
  if (whole.startsWith(`+${countryCode}`)) return whole.slice(countryCode.length + 1);
  // Without `+` nobody can tell a country code from the number's own first digits, except in China, where it is left out.
  if (countryCode === '86') return whole;
  throw bad('phone_info.purePhoneNumber');
}

/** Throws `wechat.foreign-phone` when the number was given to another mini program, else `wechat.bad-answer`. */
export function phoneOf(
  { phoneNumber, purePhoneNumber, countryCode: said, watermark }: PhoneAnswer['phone_info'],
  appId: string,
): PhoneNumber {
  if (watermark.appid !== '' && watermark.appid !== appId) throw new Failure('wechat.foreign-phone');
  const countryCode = said.replace(/^\+/, '');
  if (!/^[1-9]\d{0,2}$/.test(countryCode)) throw bad('phone_info.countryCode');
  const number = nationalOf(purePhoneNumber, phoneNumber, countryCode);
  if (!/^\d{4,14}$/.test(number)) throw bad('phone_info.purePhoneNumber');
  const e164 = `+${countryCode}${number}`;
  if (e164.length > 16) throw bad('phone_info.purePhoneNumber');
  return { countryCode, number, e164 };
}
