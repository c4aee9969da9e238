/** Turns what a `/cgi-bin/*` or `/wxa/*` call gives or throws into WeChat's answer. */
import { cgiAnswer, errorAnswer, SnsError } from '../sns/answer.ts';
import { errmsgOf } from '../sns/errors.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';

/** A call that wants another method is refused before it is looked at; `work` gives fields. */
export async function answerCgi(
  ask: Ask,
  method: 'GET' | 'POST' | 'both',
  now: () => number,
  work: () => unknown,
): Promise<Reply> {
  return replyCgi(ask, method, now, async () => cgiAnswer(await work()));
}

/** The same for a call that answers with an image. */
export async function replyCgi(
  ask: Ask,
  method: 'GET' | 'POST' | 'both',
  now: () => number,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    const isRight = method === ask.method || (method === 'both' && /^(GET|POST)$/.test(ask.method));
    if (!isRight) throw new SnsError(method === 'POST' ? 43002 : 43001);
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof SnsError)) throw thrown;
    const { errcode, text } = thrown;
    return errorAnswer('cgi', errcode, now(), errmsgOf(errcode, now(), 'cgi', text));
  }
}
