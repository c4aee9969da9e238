/** What main replied, as an answer to a phone: JSON for the mini program, a page or a redirect for a browser. */
import type { PlainFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { type Answer, asError, asJson, asPage, asRedirect, asRefused } from './answer.ts';
import { renderPage, sentence } from './page.ts';
import { pageCssHash } from './page-css.ts';
import { Refusal } from './refusal.ts';
import type { PhonePage, Question, Reply } from './words.ts';

export type Audience = 'browser' | 'program';

export const audienceOf = (path: string): Audience =>
  /^\/(?:s|oa|web|r)\//.test(path) ? 'browser' : 'program';

export const showPage = (page: PhonePage, language: Language, status = 200): Answer =>
  asPage(renderPage(page, language), pageCssHash, status);

const showFailure = (failure: PlainFailure, status: number, language: Language, audience: Audience) =>
  audience === 'browser'
    ? showPage({ kind: 'failed', failure }, language, status)
    : asError(failure.code, sentence(language, failure), status);

/** SECURITY: a phone is sent away only on its way to WeChat's consent, and only to a real address. */
function leave(address: string, ask: Question['ask']): Answer {
  const mayLeave = ask === 'start' || ask === 'callback';
  const url = mayLeave && URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('internal');
  return asRedirect(302, url.href);
}

function seeResult(path: string): Answer {
  if (!/^\/r\/[A-Za-z0-9_-]{1,128}$/.test(path)) throw new Refusal('internal');
  return asRedirect(303, path);
}

export function answerOf(reply: Reply, ask: Question['ask'], language: Language, audience: Audience): Answer {
  if ('json' in reply) return asJson(reply.json, reply.status);
  if ('failure' in reply) return showFailure(reply.failure, reply.status, language, audience);
  if ('go' in reply) return leave(reply.go, ask);
  if ('see' in reply) return seeResult(reply.see);
  return showPage(reply.page, language);
}

const forDevelopersOnly = (refusal: Refusal) => !['too-many', 'busy', 'internal'].includes(refusal.code);

/** A visitor reads words for visitors; what only a developer can have caused stays JSON. */
export function refusalAnswer(refusal: Refusal, language: Language, audience: Audience): Answer {
  if (audience === 'program' || forDevelopersOnly(refusal)) return asRefused(refusal);
  const page = showPage(
    { kind: 'failed', failure: { code: 'internal', detail: {} } },
    language,
    refusal.status,
  );
  return { ...page, headers: { ...page.headers, ...refusal.headers } };
}
