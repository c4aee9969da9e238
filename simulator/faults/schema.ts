/** Every fault there is, as data. A rule says where, how often and what; this file is also its documentation. */
import * as v from 'valibot';

const snsEndpoints = ['access_token', 'refresh_token', 'auth', 'userinfo'] as const;

const cgiEndpoints = ['token', 'stable_token', 'checksession', 'phone_number'] as const;

/** The places where WeChat can be asked something. */
export const endpoints = [
  'qrconnect',
  'qrcode',
  'poll',
  'authorize',
  ...snsEndpoints,
  'jscode2session',
  ...cgiEndpoints,
  'wxacode',
  'avatar',
] as const;
export type Endpoint = (typeof endpoints)[number];

/** Which answers are of `/cgi-bin/*` and `/wxa/*`, see `sns/errors.ts`. */
export const isCgi = (endpoint: Endpoint) =>
  endpoint === 'wxacode' || cgiEndpoints.some((each) => each === endpoint);

const ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256 * 1024 * 1024));
const century = 100 * 366 * 24 * 60 * 60_000;
const Fields = v.record(v.string(), v.unknown());

/** Before the work is done, so nothing is consumed. */
const beforeWork = [
  /** Answers late, otherwise as usual. */
  v.strictObject({ kind: v.literal('delay'), ms }),
  /** Another HTTP status, for instance 502. */
  v.strictObject({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    retryAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  /** HTTP 200 with a captcha page. */
  v.strictObject({ kind: v.literal('html') }),
  /** TCP reset instead of an answer. */
  v.strictObject({ kind: v.literal('reset') }),
  /** Never answers; the client has to give up. */
  v.strictObject({ kind: v.literal('hang') }),
] as const;

/** After the work is done: a code is spent by then. */
const afterWork = [
  /** TCP reset after the code was consumed. */
  v.strictObject({ kind: v.literal('drop') }),
  /** Never answers after the code was consumed. */
  v.strictObject({ kind: v.literal('stall') }),
  /** The answer stops in the middle: broken JSON, half an image. */
  v.strictObject({ kind: v.literal('truncate') }),
  /** Another Content-Type, for instance `application/json; encoding=utf-8`. */
  v.strictObject({ kind: v.literal('content-type'), value: v.pipe(v.string(), v.regex(/^[\x20-\x7e]*$/)) }),
  /** The Date header is this far from the right time: the client's clock looks wrong. */
  v.strictObject({
    kind: v.literal('date'),
    skewMs: v.pipe(v.number(), v.integer(), v.minValue(-century), v.maxValue(century)),
  }),
  /** Any bytes as the body, Base64. */
  v.strictObject({ kind: v.literal('body'), base64: v.pipe(v.string(), v.base64()) }),
] as const;

/** WeChat's error envelope; the text comes from the table unless given. */
const errcode = v.strictObject({
  kind: v.literal('errcode'),
  errcode: v.pipe(v.number(), v.integer()),
  errmsg: v.optional(v.string()),
});

const onSns = [
  errcode,
  /** Sets fields of the answer: another nickname, `expires_in` as text, `phone_info: { countryCode: 86 }`. */
  v.strictObject({ kind: v.literal('merge'), fields: Fields }),
  /** Leaves fields of the answer out: no openid, no unionid, `phone_info.watermark`. */
  v.strictObject({ kind: v.literal('omit'), fields: v.array(v.string()) }),
  /** Control characters in strings as raw bytes, as WeChat sends them; not valid JSON. */
  v.strictObject({ kind: v.literal('raw-controls') }),
] as const;

const onPage = [
  /** A small error page with this text and no QR. */
  v.strictObject({ kind: v.literal('error-page'), text: v.optional(v.string()) }),
] as const;

const onAuthorize = [
  /** WeChat's error page with this number; the words come from its table unless given. */
  v.strictObject({
    kind: v.literal('error'),
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    text: v.optional(v.string()),
  }),
] as const;

const onVisitor = [
  /** The page opens as a snapshot, with a virtual user. */
  v.strictObject({ kind: v.literal('snapshot') }),
] as const;

const onImage = [
  /** JSON where the image should be. */
  v.strictObject({ kind: v.literal('json') }),
] as const;

const onPoll = [
  /** This errcode whatever is true, for instance 402, 500, or 405 with an empty code. */
  v.strictObject({
    kind: v.literal('answer'),
    errcode: v.pipe(v.number(), v.integer()),
    code: v.optional(v.pipe(v.string(), v.regex(/^[\w-]*$/))),
  }),
] as const;

const onAvatar = [
  /** An endless-looking image: a PNG head and then this many bytes (default 50 MB). */
  v.strictObject({ kind: v.literal('huge'), bytes: v.optional(size) }),
  /** The right image, one byte at a time. */
  v.strictObject({ kind: v.literal('drip'), everyMs: v.optional(ms) }),
  /** A redirect to any address. */
  v.strictObject({ kind: v.literal('location'), to: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)) }),
] as const;

const onRedirect = [
  /** The page is never told that the person confirmed. */
  v.strictObject({ kind: v.literal('lost') }),
  /** The page is told, and goes nowhere. */
  v.strictObject({ kind: v.literal('stuck') }),
  /** The page navigates twice to the same address. */
  v.strictObject({ kind: v.literal('double') }),
  v.strictObject({ kind: v.literal('no-code') }),
  v.strictObject({ kind: v.literal('no-state') }),
  /** Another code, `""` for an empty one. */
  v.strictObject({ kind: v.literal('code'), value: v.string() }),
  /** Another state, `""` for an empty one. */
  v.strictObject({ kind: v.literal('state'), value: v.string() }),
  v.strictObject({ kind: v.literal('doubled-code') }),
  v.strictObject({ kind: v.literal('doubled-state') }),
  /** A code of this many bytes (default 10 kB). */
  v.strictObject({ kind: v.literal('huge-code'), bytes: v.optional(size) }),
  /** Another address than the redirect_uri asked for. */
  v.strictObject({ kind: v.literal('elsewhere'), to: v.pipe(v.string(), v.url()) }),
] as const;

const onRefusal = [
  /** The older behaviour: a refusal redirects with state and without code. */
  v.strictObject({ kind: v.literal('redirect') }),
] as const;

const wire = [...beforeWork, ...afterWork] as const;
const times = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const rule = <const At extends readonly [string, ...string[]], Do extends v.GenericSchema>(
  at: At,
  deed: Do,
) => v.strictObject({ at: v.picklist(at), times, do: deed });

/** `times`: for the next N occasions; without it until cleared. Several rules at one place add up, in order. */
export const FaultRule = v.variant('at', [
  rule(snsEndpoints, v.variant('kind', [...wire, ...onSns])),
  rule(['jscode2session', ...cgiEndpoints], v.variant('kind', [...wire, ...onSns])),
  rule(['wxacode'], v.variant('kind', [...wire, errcode, ...onImage])),
  rule(['qrconnect'], v.variant('kind', [...wire, ...onPage])),
  rule(['qrcode'], v.variant('kind', [...wire, ...onImage])),
  rule(['poll'], v.variant('kind', [...wire, ...onPoll])),
  rule(['avatar'], v.variant('kind', [...wire, ...onAvatar])),
  rule(['authorize'], v.variant('kind', [...wire, ...onAuthorize])),
  rule(['visitor'], v.variant('kind', onVisitor)),
  rule(['redirect'], v.variant('kind', onRedirect)),
  rule(['refusal'], v.variant('kind', onRefusal)),
]);
export type FaultRule = v.InferOutput<typeof FaultRule>;
export type FaultPlace = FaultRule['at'];
type DeedOf<Rule, Place> = Rule extends { at: infer At; do: infer Do }
  ? Place extends At
    ? Do
    : never
  : never;
/** What can be done at one place. */
export type FaultAt<Place extends FaultPlace> = DeedOf<FaultRule, Place>;
export type WireFault = FaultAt<Endpoint>;
