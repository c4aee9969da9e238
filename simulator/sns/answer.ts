/** How `/sns/*` answers: HTTP 200 always, text/plain without charset, UTF-8, slashes escaped. */
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';
import { errmsgOf } from './errors.ts';

export const wechatJson = (value: unknown): string => JSON.stringify(value).replaceAll('/', '\\/');

export const snsAnswer = (value: unknown): Reply =>
  bytes('text/plain', Buffer.from(wechatJson(value), 'utf8'));

/** Thrown by a check, caught once in `sns.ts`. */
export class SnsError extends Error {
  readonly errcode: number;

  constructor(errcode: number) {
    super(String(errcode));
    this.name = 'SnsError';
    this.errcode = errcode;
  }
}

export const snsError = (errcode: number, now: number, errmsg?: string): Reply =>
  snsAnswer({ errcode, errmsg: errmsg ?? errmsgOf(errcode, now) });
