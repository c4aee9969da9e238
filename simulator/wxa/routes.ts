/** Where WeChat serves mini programs and ordinary tokens. */
import { answerCgi, replyCgi } from '../cgi/answer-cgi.ts';
import { stableToken, token } from '../cgi/tokens.ts';
import type { Origins } from '../places.ts';
import type { Route } from '../routes.ts';
import { answerSns } from '../sns/sns.ts';
import type { World } from '../world/world.ts';
import { checkSession } from './check-session.ts';
import { codeToSession } from './code-to-session.ts';
import { phoneNumber } from './phone-number.ts';
import { unlimitedCode } from './unlimited-code.ts';

export function wxaRoutes(world: World, origins: Origins): readonly Route[] {
  const { now } = world;
  return [
    {
      method: 'any',
      path: '/sns/jscode2session',
      endpoint: 'jscode2session',
      handle: (ask) =>
        answerSns((_, query) => codeToSession(world, query), { ...world, origin: origins.main }, ask),
    },
    {
      method: 'any',
      path: '/cgi-bin/token',
      endpoint: 'token',
      handle: (ask) => answerCgi(ask, 'both', now, () => token(world, ask)),
    },
    {
      method: 'any',
      path: '/cgi-bin/stable_token',
      endpoint: 'stable_token',
      handle: (ask) => answerCgi(ask, 'POST', now, () => stableToken(world, ask)),
    },
    {
      method: 'any',
      path: '/wxa/checksession',
      endpoint: 'checksession',
      handle: (ask) => answerCgi(ask, 'GET', now, () => checkSession(world, ask.query)),
    },
    {
      method: 'any',
      path: '/wxa/business/getuserphonenumber',
      endpoint: 'phone_number',
      handle: (ask) => answerCgi(ask, 'POST', now, () => phoneNumber(world, ask)),
    },
    {
      method: 'any',
      path: '/wxa/getwxacodeunlimit',
      endpoint: 'wxacode',
      handle: (ask) => replyCgi(ask, 'POST', now, () => unlimitedCode(world, origins.phone(), ask)),
    },
  ];
}
