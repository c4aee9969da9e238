/** The mini program's buttons over HTTP, the same for its page and for tests in other processes. */
import * as v from 'valibot';
import type { Answer } from '../wire/answer.ts';
import { json } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Phone } from '../world/phone.ts';
import type { MiniAnswer, MiniProgram } from './program.ts';

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const Act = v.strictObject({
  person: v.pipe(Text(200), v.minLength(1)),
  appId: Text(64),
  scene: v.optional(Text(64), ''),
  page: v.optional(Text(200), ''),
  act: v.picklist(['open', 'sign-in', 'phone', 'profile', 'login-code', 'phone-code']),
  nickname: v.optional(Text(200)),
});
type Act = v.InferOutput<typeof Act>;

/** `138****5678`: what WeChat's own sheet shows before it is allowed. */
function maskedNumber({ person }: MiniProgram): string | null {
  if (!person.phone) return null;
  const { countryCode, pure } = person.phone;
  const shown = `${pure.slice(0, 3)}${'*'.repeat(Math.max(0, pure.length - 7))}${pure.slice(-4)}`;
  return countryCode === '86' ? shown : `+${countryCode} ${shown}`;
}

const opened = (program: MiniProgram) => ({
  app: program.app.name,
  person: program.person.id,
  scene: program.scene,
  page: program.page,
  number: maskedNumber(program),
  isSignedIn: program.isSignedIn,
});

/** SECURITY: phones on the network see this; the server's token stays in the mini program's storage. */
function shown({ status, body }: MiniAnswer): MiniAnswer {
  const hasToken = typeof body === 'object' && body !== null && 'token' in body;
  return { status, body: hasToken ? { ...body, token: '***' } : body };
}

async function perform(program: MiniProgram, { act, nickname }: Act): Promise<unknown> {
  if (act === 'open') return opened(program);
  // What a mini program hands to its server, for a developer who has a server and no mini program yet.
  if (act === 'login-code') return { code: await program.wxLogin() };
  if (act === 'phone-code') return { code: await program.phoneCode() };
  if (act === 'sign-in') return shown(await program.signIn());
  if (act === 'phone') return shown(await program.sendPhone());
  return shown(await program.sendProfile({ nickname: nickname ?? program.person.nickname }));
}

export async function actOnMini(phone: (personId: string) => Phone, ask: Ask): Promise<Answer> {
  const input = v.safeParse(Act, await ask.body());
  if (!input.success) {
    const [issue] = input.issues;
    throw new Refusal(400, 'body.bad', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`.slice(0, 200));
  }
  const { person, appId, scene, page } = input.output;
  const program = phone(person).openMiniProgram({ appId, scene, page });
  return json(await perform(program, input.output));
}
