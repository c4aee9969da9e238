import { expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { phoneOf } from '../../../main/exchange/phone-number.ts';
import { PhoneAnswer } from '../../../main/exchange/wechat-answers.ts';
import { readAnswer } from '../../../main/exchange/wechat-http.ts';

const appId = 'wx0123456789abcdef';

function read(info: Record<string, unknown>) {
  try {
    const phone_info = { phoneNumber: '', purePhoneNumber: '', ...info };
    return phoneOf(readAnswer({ errcode: 0, phone_info }, PhoneAnswer).phone_info, appId);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown.code;
    throw thrown;
  }
}

test.each([
  [{ phoneNumber: '13123456789', purePhoneNumber: '13123456789', countryCode: 86 }, '86', '+8613123456789'],
  [{ phoneNumber: '13800138000', purePhoneNumber: '13800138000', countryCode: '86' }, '86', '+8613800138000'],
  [{ phoneNumber: '+85291234567', purePhoneNumber: '91234567', countryCode: '852' }, '852', '+85291234567'],
  [
    { phoneNumber: '+886 912-345-678', purePhoneNumber: '912 345 678', countryCode: '+886' },
    '886',
    '+886912345678',
  ],
  [{ phoneNumber: '+15551234567', purePhoneNumber: '5551234567', countryCode: '1' }, '1', '+15551234567'],
  // Italy keeps its leading 0: https://www.itu.int/oth/T020200006B/en
  [{ phoneNumber: '+390612345678', purePhoneNumber: '0612345678', countryCode: '39' }, '39', '+390612345678'],
  [{ phoneNumber: '13800138000', countryCode: '86' }, '86', '+8613800138000'],
  [{ phoneNumber: '+8613800138000', countryCode: '86' }, '86', '+8613800138000'],
])('%o', (info, countryCode, e164) =>
  expect(read(info)).toEqual({ countryCode, number: e164.slice(countryCode.length + 1), e164 }),
);

test.each([
  ['no country code', { purePhoneNumber: '13800138000', countryCode: '' }],
  ['a country code that starts with 0', { purePhoneNumber: '13800138000', countryCode: '086' }],
  ['a country code of four digits', { purePhoneNumber: '13800138000', countryCode: '8613' }],
  ['no number', { countryCode: '86' }],
  ['letters', { purePhoneNumber: '1380013800x', countryCode: '86' }],
  ['other scripts’ digits', { purePhoneNumber: '१३८००१३८०००', countryCode: '86' }],
  ['more than 15 digits', { purePhoneNumber: '12345678901234', countryCode: '86' }],
  ['a foreign number whose country code cannot be told', { phoneNumber: '15551234567', countryCode: '1' }],
  ['nothing', {}],
])('%s is no phone number', (_name, info) => expect(read(info)).toBe('wechat.bad-answer'));

test('a number given to another mini program is refused; a watermark without an AppID is not', () => {
  const info = { purePhoneNumber: '13800138000', countryCode: '86' };
  expect(read({ ...info, watermark: { appid: 'wxfedcba9876543210' } })).toBe('wechat.foreign-phone');
  expect(read({ ...info, watermark: { appid: '' } })).toMatchObject({ e164: '+8613800138000' });
  expect(read({ ...info, watermark: { timestamp: 1637744274, appid: appId } })).toMatchObject({
    number: '13800138000',
  });
});
