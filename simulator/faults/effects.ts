/** What each fault does to an answer: before the work (nothing is consumed) or after it. Redirects have their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { accountError } from '../account/error-page.ts';
import { pageError } from '../account/page-errors.ts';
import { errorPage } from '../login/error-page.ts';
import { errorAnswer } from '../sns/answer.ts';
import type { Answer, Reply } from '../wire/answer.ts';
import { bytes, html, json, script } from '../wire/answer.ts';
import {
  changed,
  drops,
  half,
  imageOf,
  merged,
  pieces,
  textOf,
  withBody,
  without,
  withRawControls,
} from './bodies.ts';
import type { Endpoint, FaultAt } from './schema.ts';
import { isCgi } from './schema.ts';

export type Deed = FaultAt<Endpoint>;
type Kind = Deed['kind'];
type DeedOf<K extends Kind> = Extract<Deed, { kind: K }>;

interface Moment {
  readonly endpoint: Endpoint;
  readonly now: number;
  readonly gone: AbortSignal;
}

interface Effect<K extends Kind> {
  /** An answer ends the matter: the work is not done. */
  before?(deed: DeedOf<K>, moment: Moment): Answer | undefined | Promise<Answer | undefined>;
  after?(reply: Reply, deed: DeedOf<K>, moment: Moment): Answer | Promise<Answer>;
}

const captcha = '<!doctype html><meta charset="utf-8"><title>安全验证</title><p>请完成验证后继续访问</p>';

/** A timer counts from when the loop last looked at the clock, which on a busy machine was a while ago. */
async function pass(ms: number, gone: AbortSignal): Promise<void> {
  const end = performance.now() + ms;
  for (let left = ms; left > 0 && !gone.aborted; left = end - performance.now())
    await sleep(Math.ceil(left), undefined, { signal: gone }).catch(() => undefined);
}

async function untilGone({ gone }: Moment): Promise<'cut'> {
  await sleep(600_000, undefined, { signal: gone }).catch(() => undefined);
  return 'cut';
}

const effects: { readonly [K in Kind]: Effect<K> } = {
  delay: {
    async before({ ms }, { gone }) {
      await pass(ms, gone);
      return undefined;
    },
  },
  status: {
    before: ({ status, retryAfter }) => {
      const page = html(`<html><head><title>${status}</title></head><body>nginx</body></html>`, status);
      const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      return { ...page, headers: { ...page.headers, ...wait } };
    },
  },
  html: { before: () => html(captcha) },
  reset: { before: () => 'cut' },
  hang: { before: (_, moment) => untilGone(moment) },
  drop: { after: () => 'cut' },
  stall: { after: (_, __, moment) => untilGone(moment) },
  truncate: { after: half },
  'content-type': {
    after: (reply, { value }) => ({ ...reply, headers: { ...reply.headers, 'content-type': value } }),
  },
  date: {
    after: (reply, { skewMs }, { now }) => ({
      ...reply,
      headers: { ...reply.headers, date: new Date(now + skewMs).toUTCString() },
    }),
  },
  body: { after: (reply, { base64 }) => withBody(reply, Buffer.from(base64, 'base64')) },
  errcode: {
    before: ({ errcode, errmsg }, { now, endpoint }) =>
      errorAnswer(isCgi(endpoint) ? 'cgi' : 'sns', errcode, now, errmsg),
  },
  merge: { after: (reply, { fields }) => changed(reply, (old) => merged(old, fields)) },
  omit: {
    after: (reply, { fields }) => changed(reply, (old) => without(old, fields)),
  },
  'raw-controls': { after: (reply) => withBody(reply, withRawControls(textOf(reply))) },
  'error-page': { before: ({ text }) => errorPage(text ?? '该链接无法访问') },
  error: { before: ({ number, text }) => accountError(pageError(number, text)) },
  json: { before: () => json({ errcode: -1, errmsg: 'system error' }) },
  answer: {
    before: ({ errcode, code }) => script(`window.wx_errcode=${errcode};window.wx_code='${code ?? ''}';`),
  },
  huge: {
    after: (reply, deed) => withBody(reply, pieces(imageOf(reply), deed.bytes ?? 50 * 1024 * 1024)),
  },
  drip: {
    after: (reply, deed, { gone }) => withBody(reply, drops(imageOf(reply), deed.everyMs ?? 1_000, gone)),
  },
  location: {
    before: ({ to }) => ({ ...bytes('text/plain', new Uint8Array(), 302), headers: { location: to } }),
  },
};

/** The one way an endpoint's work is done with the faults of this occasion. */
export async function underFaults(
  deeds: readonly Deed[],
  moment: Moment,
  work: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const bound = deeds.map((deed) => bind(deed, moment));
  for (const { before } of bound) {
    const answer = await before();
    if (answer !== undefined) return answer;
  }
  let answer = await work();
  for (const { after } of bound) {
    if (answer === 'cut') return answer;
    answer = await after(answer);
  }
  return answer;
}

function bind<K extends Kind>(deed: DeedOf<K>, moment: Moment) {
  const effect = effects[deed.kind as K];
  return {
    before: async () => effect.before?.(deed, moment),
    after: async (reply: Reply) => effect.after?.(reply, deed, moment) ?? reply,
  };
}
