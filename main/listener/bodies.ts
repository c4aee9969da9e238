/** What a mini program may post. Anything else is refused here, before the main loop hears of it. */
import { isUtf8 } from 'node:buffer';
import * as v from 'valibot';
import { refusalOf } from '../../contract/reason.ts';
import { Refusal } from './refusal.ts';

/** `wx.login` and `getPhoneNumber` codes: letters, digits, `-` and `_` so far. */
const Code = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,512}$/, 'must be 1 to 512 letters, digits, - and _'),
);

/** At most 32 characters of those that WeChat allows in a scene: wechat-protocol.md, getwxacodeunlimit. */
const Scene = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/, 'must be 1 to 32 characters that a scene may have'),
);

const isWhole = (text: string) => !/\p{Surrogate}|[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** 64 UTF-16 units; the store cleans it further for display. */
const Nickname = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(64),
  v.check(isWhole, 'must be text on one line'),
);

export const LoginBody = v.strictObject({ code: Code, scene: v.nullish(Scene, null) });
export const PhoneBody = v.strictObject({ code: Code });
export const ProfileBody = v.strictObject({ nickname: Nickname });

export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

function parse(bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Refusal('body.missing');
  if (!isUtf8(bytes)) throw new Refusal('body.not-json');
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new Refusal('body.not-json');
  }
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const { field, reason } = refusalOf(issue);
  // SECURITY: the name of an unknown field is the client's own text.
  if (issue.kind === 'schema' && issue.expected === 'never') return 'The body has a field that is not known.';
  return field === '' ? 'The body must be a JSON object.' : `${field}: ${reason}.`;
}

/** Of a key given twice, the last counts, as JSON.parse has it. */
export function readJson<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: unknown,
): v.InferOutput<Schema> {
  const value = parse(bytes);
  // valibot looks keys up by `in`, and so would take this one for a known one.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
    throw new Refusal('body.bad');
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) throw new Refusal('body.bad', {}, sentenceOf(result.issues[0]));
  return result.output;
}

export function readBytes(bytes: unknown): Uint8Array<ArrayBuffer> {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Refusal('body.missing');
  // A copy of its own, since small buffers are cut from a shared pool and this one is handed over.
  return new Uint8Array(bytes);
}
