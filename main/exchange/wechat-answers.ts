/** The shapes of WeChat's answers, as loose as its own answers are and no looser. */
import * as v from 'valibot';

/** Documented as numbers, seen as strings. */
const Count = v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,10}$/), v.transform(Number))]);

const Id = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128));

/** Missing, `""` and blanks all mean "there is none". */
const MaybeId = v.pipe(
  v.nullish(v.pipe(v.string(), v.maxLength(128)), ''),
  v.transform((text) => text.trim() || null),
);

const Token = v.pipe(v.string(), v.minLength(1), v.maxLength(2048));
const Text = v.fallback(v.pipe(v.string(), v.maxLength(8192)), '');

export const Envelope = v.object({ errcode: v.optional(Count, 0), errmsg: Text });

/** `GET /sns/oauth2/access_token` */
export const TokenAnswer = v.object({
  access_token: Token,
  refresh_token: v.optional(Token),
  openid: Id,
  unionid: MaybeId,
});
export type TokenAnswer = v.InferOutput<typeof TokenAnswer>;

/** `GET /sns/oauth2/refresh_token` */
export const RefreshAnswer = v.object({ access_token: Token, openid: Id });

/** `GET /sns/userinfo`. sex and region are empty since 2021-10-20 and are not kept. */
export const UserAnswer = v.object({
  openid: Id,
  unionid: MaybeId,
  nickname: Text,
  headimgurl: Text,
});
export type UserAnswer = v.InferOutput<typeof UserAnswer>;
