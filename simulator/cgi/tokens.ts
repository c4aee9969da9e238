/** `cgi-bin/token` and `cgi-bin/stable_token`: ordinary tokens of official accounts and mini programs. */
import { isIP } from 'node:net';
import type { SimApp } from '../options.ts';
import { SnsError } from '../sns/answer.ts';
import { need, needApp, needGrant } from '../sns/need.ts';
import type { Ask } from '../wire/ask.ts';
import type { OrdinaryToken } from '../world/ordinary-tokens.ts';
import type { World } from '../world/world.ts';
import { fieldsOf } from './need-token.ts';

/** A socket on `::` writes an IPv4 caller as `::ffff:192.0.2.1`. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

function needAddress(app: SimApp, caller: string): void {
  const address = plainAddress(caller);
  if (app.allowIps === undefined || app.allowIps.includes(address)) return;
  const long = isIP(address) === 4 ? `::ffff:${address}` : address;
  throw new SnsError(40164, `invalid ip ${address} ipv6 ${long}, not in whitelist`);
}

function needOwner({ apps }: World, fields: URLSearchParams, ask: Ask): SimApp {
  const appId = need(fields, 'appid', 41002);
  const secret = need(fields, 'secret', 41004);
  needGrant(fields, 'client_credential');
  const app = needApp(apps, appId);
  // A website app has no ordinary token at all.
  if (app.kind === undefined || app.kind === 'website') throw new SnsError(40013);
  if (secret !== app.secret) throw new SnsError(40125);
  needAddress(app, ask.address);
  return app;
}

const answerOf = ({ value, ends }: OrdinaryToken, now: number) => ({
  access_token: value,
  expires_in: Math.round((ends - now) / 1000),
});

/** A POST may carry its parameters as a form. */
export async function token(world: World, ask: Ask) {
  const form = ask.method === 'POST' ? new URLSearchParams(await ask.text()) : [];
  const app = needOwner(world, new URLSearchParams([...ask.query, ...form]), ask);
  return answerOf(world.mini.ordinary.fetch(app), world.now());
}

/** Only JSON is read: a form, or nothing, is as if every parameter were missing. */
export async function stableToken(world: World, ask: Ask) {
  const fields = fieldsOf(await ask.text()) ?? {};
  const texts = Object.entries(fields).filter((entry): entry is [string, string] => {
    const [, value] = entry;
    return typeof value === 'string';
  });
  const app = needOwner(world, new URLSearchParams(texts), ask);
  const force = fields['force_refresh'] ?? false;
  if (typeof force !== 'boolean') throw new SnsError(47001);
  return answerOf(world.mini.ordinary.fetchStable(app, force), world.now());
}
