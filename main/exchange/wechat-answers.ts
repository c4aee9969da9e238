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

/** A list with commas; missing in some answers, which then grant nothing by name. */
const Scopes = v.pipe(
  v.optional(Text, ''),
  v.transform((text) => text.split(',').map((scope) => scope.trim())),
);

export const Envelope = v.object({ errcode: v.optional(Count, 0), errmsg: Text });

/** `GET /sns/oauth2/access_token` */
export const TokenAnswer = v.object({
  access_token: Token,
  refresh_token: v.optional(Token),
  openid: Id,
  unionid: MaybeId,
  scope: Scopes,
  /** 1 for a virtual user; absent otherwise. */
  is_snapshotuser: v.optional(Count, 0),
});
export type TokenAnswer = v.InferOutput<typeof TokenAnswer>;

/** `GET /sns/oauth2/refresh_token` */
export const RefreshAnswer = v.object({ access_token: Token, refresh_token: v.optional(Token), openid: Id });

const Told = v.exactOptional(v.fallback(v.union([v.number(), v.pipe(v.string(), v.maxLength(256))]), ''));

/**
 * `GET /sns/userinfo`. Language, sex and region (the last two empty since 2021-10-20) are for staff to look at only.
 * SECURITY: what is not named here is dropped while the answer is read, so nothing else is ever kept of it.
 */
export const UserAnswer = v.object({
  openid: Id,
  unionid: MaybeId,
  nickname: Text,
  headimgurl: Text,
  language: Told,
  sex: Told,
  country: Told,
  province: Told,
  city: Told,
});
export type UserAnswer = v.InferOutput<typeof UserAnswer>;

/** `GET /cgi-bin/token` and `POST /cgi-bin/stable_token` */
export const AppTokenAnswer = v.object({
  access_token: Token,
  expires_in: v.pipe(Count, v.integer(), v.minValue(1), v.maxValue(86_400)),
});

/** `GET /sns/jscode2session`. SECURITY: session_key is not named here, so it is dropped while the answer is read. */
export const LoginAnswer = v.object({ openid: Id, unionid: MaybeId });

const Digits = v.pipe(
  v.string(),
  v.maxLength(32),
  v.transform((text) => text.replace(/[\s-]/g, '')),
);

/** `POST /wxa/business/getuserphonenumber` */
export const PhoneAnswer = v.object({
  phone_info: v.object({
    phoneNumber: Digits,
    purePhoneNumber: Digits,
    /** A number in the documented sample, a string in the documented table. */
    countryCode: v.pipe(v.union([v.number(), v.string()]), v.transform(String), Digits),
    watermark: v.optional(v.object({ appid: Text }), { appid: '' }),
  }),
});
export type PhoneAnswer = v.InferOutput<typeof PhoneAnswer>;
