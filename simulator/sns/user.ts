/**
 * What userinfo tells about a person. Since 2021-10-20 gender, region and language are empty on Open Platform calls,
 * whatever `lang` asks for: https://developers.weixin.qq.com/community/develop/doc/00028edbe3c58081e7cc834705b801
 */
import type { SimApp, SimPerson } from '../options.ts';
import { namesIn } from '../world/people.ts';

export const avatarPath = (person: SimPerson, size = 132) =>
  `/mmopen/vi_32/${encodeURIComponent(person.id)}/${size}`;

export function userOf(app: SimApp, person: SimPerson, origin: string) {
  const { openid, ...rest } = namesIn(app, person);
  return {
    openid,
    nickname: person.nickname,
    sex: 0,
    language: '',
    city: '',
    province: '',
    country: '',
    headimgurl: person.avatar ? `${origin}${avatarPath(person)}` : '',
    privilege: [],
    ...rest,
  };
}
