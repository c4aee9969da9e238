/**
 * Asks WeChat's API and reads its answers: UTF-8 whatever the Content-Type says, `errcode` turned into a Failure on
 * every answer, HTTP 200 or not.
 */
import * as v from 'valibot';
import { Failure } from '../../contract/failure.ts';
import { type PictureBytes, typeOf } from '../../contract/picture.ts';
import { failureOfAnswer } from './errcodes.ts';
import { type Fetched, fetchBytes, postJson } from './fetch-bytes.ts';
import { Envelope } from './wechat-answers.ts';

export type Query = Readonly<Record<string, string>>;

/** Of the newest answer: what WeChat's clock said (whole seconds) and what ours said then, both in ms. */
export interface TwoClocks {
  readonly theirs: number;
  readonly ours: number;
}

/**
 * Every call is sent once, and throws a Failure: `network.*` when no whole answer came, `wechat.*` when WeChat said
 * no or the answer is not what it should be.
 */
export interface WeChatHttp {
  get<S extends v.GenericSchema>(path: string, query: Query, shape: S): Promise<v.InferOutput<S>>;
  post<S extends v.GenericSchema>(
    path: string,
    query: Query,
    json: unknown,
    shape: S,
  ): Promise<v.InferOutput<S>>;
  /** For calls that answer with a picture, or with JSON when they fail. */
  postForPicture(path: string, query: Query, json: unknown): Promise<PictureBytes>;
  /** Null until an answer with a Date header has come. */
  lastClocks(): TwoClocks | null;
}

const largestAnswer = 256 * 1024;
const largestPicture = 2 * 1024 * 1024;
const utf8 = new TextDecoder('utf-8');

/** Raw control bytes stand inside strings of real answers, where JSON forbids them. */
export function parseAnswer(bytes: Uint8Array): unknown {
  const text = utf8.decode(bytes).replace(/[\u0000-\u001f]/g, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('wechat.bad-answer', { reason: 'not JSON' });
  }
}

/** Throws the Failure that the answer is, or gives back what it holds. */
export function readAnswer<S extends v.GenericSchema>(data: unknown, shape: S): v.InferOutput<S> {
  const envelope = v.safeParse(Envelope, data);
  if (envelope.success && envelope.output.errcode !== 0) {
    throw failureOfAnswer(envelope.output.errcode, envelope.output.errmsg);
  }
  const answer = v.safeParse(shape, data);
  if (!answer.success) {
    throw new Failure('wechat.bad-answer', { field: v.getDotPath(answer.issues[0]) ?? '(whole answer)' });
  }
  return answer.output;
}

/**
 * The bytes decide, not status or Content-Type: an error comes as HTTP 200 too, under several types
 * (https://github.com/binarywang/WxJava/pull/317).
 */
export function readPicture(bytes: Uint8Array): PictureBytes {
  const type = typeOf(bytes);
  if (type) return { bytes, type };
  readAnswer(parseAnswer(bytes), v.object({}));
  throw new Failure('wechat.bad-answer', { reason: 'not a picture' });
}

export function createWeChatHttp(apiOrigin: () => string): WeChatHttp {
  let newest: { readonly date: string; readonly ours: number } | null = null;

  const address = (path: string, query: Query) => `${apiOrigin()}${path}?${new URLSearchParams(query)}`;

  function bytesOf({ status, bytes, date }: Fetched): Uint8Array {
    if (date) newest = { date, ours: Date.now() };
    if (status >= 500) throw new Failure('wechat.busy', { status });
    if (status !== 200) throw new Failure('wechat.bad-answer', { status });
    return bytes;
  }

  return {
    async get(path, query, shape) {
      const fetched = await fetchBytes(address(path, query), largestAnswer);
      return readAnswer(parseAnswer(bytesOf(fetched)), shape);
    },
    async post(path, query, json, shape) {
      const fetched = await postJson(address(path, query), largestAnswer, json);
      return readAnswer(parseAnswer(bytesOf(fetched)), shape);
    },
    async postForPicture(path, query, json) {
      return readPicture(bytesOf(await postJson(address(path, query), largestPicture, json)));
    },
    lastClocks() {
      const theirs = newest ? Date.parse(newest.date) : Number.NaN;
      return newest && Number.isFinite(theirs) ? { theirs, ours: newest.ours } : null;
    },
  };
}
