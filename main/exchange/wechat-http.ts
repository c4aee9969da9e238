/**
 * Asks WeChat's API and reads its answers: UTF-8 whatever the Content-Type says, `errcode` turned into a Failure on
 * every answer, HTTP 200 or not.
 */
import * as v from 'valibot';
import { Failure } from '../../contract/failure.ts';
import { failureOfErrcode, ridOf } from './errcodes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { Envelope } from './wechat-answers.ts';

export interface WeChatHttp {
  /**
   * One GET, sent once. Throws a Failure: `network.*` when no whole answer came, `wechat.*` when WeChat said no or
   * the answer is not what it should be.
   */
  get<S extends v.GenericSchema>(
    path: string,
    parameters: Record<string, string>,
    shape: S,
  ): Promise<v.InferOutput<S>>;
}

const largestAnswer = 256 * 1024;

/** Raw control bytes stand inside strings of real answers, where JSON forbids them. */
export function parseAnswer(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/[\u0000-\u001f]/g, '');
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
    const { errcode, errmsg } = envelope.output;
    const rid = ridOf(errmsg);
    throw new Failure(failureOfErrcode(errcode), rid ? { errcode, rid } : { errcode });
  }
  const answer = v.safeParse(shape, data);
  if (!answer.success) {
    throw new Failure('wechat.bad-answer', { field: v.getDotPath(answer.issues[0]) ?? '(whole answer)' });
  }
  return answer.output;
}

export function createWeChatHttp(apiOrigin: () => string): WeChatHttp {
  return {
    async get(path, parameters, shape) {
      const url = new URL(path, apiOrigin());
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      const { status, bytes } = await fetchBytes(url, largestAnswer);
      if (status >= 500) throw new Failure('wechat.busy', { status });
      if (status !== 200) throw new Failure('wechat.bad-answer', { status });
      return readAnswer(parseAnswer(bytes), shape);
    },
  };
}
