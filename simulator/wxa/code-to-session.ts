/** `sns/jscode2session`: what `wx.login` gave becomes an openid and a session key. */
import { SnsError } from '../sns/answer.ts';
import { need, needApp, needGrant } from '../sns/need.ts';
import { namesIn } from '../world/people.ts';
import type { World } from '../world/world.ts';

export function codeToSession({ apps, mini }: World, query: URLSearchParams) {
  const appId = need(query, 'appid', 41002);
  const secret = need(query, 'secret', 41004);
  const code = need(query, 'js_code', 41008);
  needGrant(query, 'authorization_code');
  const app = needApp(apps, appId);
  // Only mini programs have this call.
  if (app.kind !== 'miniProgram') throw new SnsError(40013);
  if (secret !== app.secret) throw new SnsError(40125);
  const spent = mini.logins.spend(app, code);
  if (spent.result !== 'granted') throw new SnsError(spent.result === 'used' ? 40163 : 40029);
  const { openid, ...rest } = namesIn(app, spent.person);
  if (spent.person.isBlocked) throw new SnsError(40226);
  if (!mini.loginRate.allows(`${appId} ${openid}`)) throw new SnsError(45011);
  return { session_key: mini.keys.of(app, openid), openid, ...rest };
}
