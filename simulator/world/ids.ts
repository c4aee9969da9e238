/** Identifiers in the shapes that WeChat's have. Those of people are derived, so that they survive a restart. */
import { createHmac, randomBytes, randomInt } from 'node:crypto';

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const randomText = (length: number) =>
  Array.from({ length }, () => alphanumeric[randomInt(alphanumeric.length)]).join('');

/** 16 characters, for instance `061p2Za447CUkl2X`. */
export const newUuid = () => `0${randomInt(10)}1${randomText(13)}`;

/** 32 characters, for instance `011H1G000wIeYT1NwR300yrNXp2H1G0W`. */
export const newCode = () => `0${randomInt(10)}1${randomText(29)}`;

/** A short number, an underscore, opaque text: more than 100 characters in every published sample. */
export const newToken = () => `${randomInt(60, 100)}_${randomBytes(81).toString('base64url')}`;

// Not a secret: these people do not exist. Changing the text changes everybody's openid.
const key = 'wxlobby simulator, people 1';

const derive = (...parts: readonly string[]) =>
  `o${createHmac('sha256', key).update(parts.join('\n')).digest('base64url').slice(0, 27)}`;

export const openIdOf = (appId: string, personId: string) => derive('openid', appId, personId);
export const unionIdOf = (openAccount: string, personId: string) => derive('unionid', openAccount, personId);

const hex = (value: number, digits = 8) => value.toString(16).padStart(digits, '0');

/** The request id at the end of every errmsg; its first group is the Unix time. */
export const newRid = (now: number) =>
  `${hex(Math.floor(now / 1000))}-${hex(randomInt(2 ** 32))}-${hex(randomInt(2 ** 32))}`;

/** The older request id, for instance `qEjdmsNre-EYNDhA`. */
export const newReqId = () => `${randomText(9)}-${randomText(6)}`;

/** 16 bytes in base64: 24 characters, for instance `D1ZWEygStjuLCnZ9IN2l4Q==`. */
export const newSessionKey = () => randomBytes(16).toString('base64');
