/** `wxa/business/getuserphonenumber`: what the phone number button gave becomes a number. */
import { fieldsOf, needMiniToken } from '../cgi/need-token.ts';
import type { SimPerson } from '../options.ts';
import { SnsError } from '../sns/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { Spent } from '../world/codes.ts';
import { openIdOf } from '../world/ids.ts';
import type { World } from '../world/world.ts';

/** A used phone code is 40029 like any other: 40163 is documented for the login calls only. */
function needPerson(spent: Spent): SimPerson {
  if (spent.result === 'granted') return spent.person;
  throw new SnsError(spent.result === 'foreign' ? 40013 : 40029);
}

function readCode(text: string) {
  if (text === '') throw new SnsError(44002);
  const { code, openid } = fieldsOf(text) ?? {};
  const isRight = typeof code === 'string' && (openid === undefined || typeof openid === 'string');
  if (!isRight) throw new SnsError(47001);
  return { code, openid };
}

export async function phoneNumber({ mini, now }: World, ask: Ask) {
  const app = needMiniToken(mini.ordinary, ask.query);
  const { code, openid } = readCode(await ask.text());
  const person = needPerson(mini.numbers.spend(app, code));
  if (openid !== undefined && openid !== openIdOf(app.appId, person.id)) throw new SnsError(40003);
  // Nobody without a number gets a code; see `mini/program.ts`.
  const { countryCode, pure } = person.phone ?? { countryCode: '86', pure: '' };
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: countryCode === '86' ? pure : `${countryCode}${pure}`,
      purePhoneNumber: pure,
      countryCode,
      watermark: { timestamp: Math.floor(now() / 1000), appid: app.appId },
    },
  };
}
