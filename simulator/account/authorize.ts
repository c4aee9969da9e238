/**
 * `GET /connect/oauth2/authorize`: an error page, a silent redirect, or the question. Who holds the phone is known from
 * a cookie that the simulated phones always send; any other browser is asked first.
 */
import type { FaultBook } from '../faults/faults.ts';
import type { SimApp, SimPerson } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { languageOf } from '../wire/language.ts';
import { askPage, goPage, pickPage } from './consent-page.ts';
import type { Consents } from './consents.ts';
import { accountError } from './error-page.ts';
import { outsideWechat } from './page-errors.ts';
import { personInCookie } from './person-cookie.ts';
import { readRequest } from './request.ts';

export interface AuthorizeParts {
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly consents: Consents;
  readonly faults: FaultBook;
}

export const isWechatBrowser = (ask: Ask) => /MicroMessenger/i.test(ask.header('user-agent') ?? '');

export function authorizePage({ apps, people, consents, faults }: AuthorizeParts, ask: Ask): Reply {
  const { attempts } = consents;
  if (!isWechatBrowser(ask)) {
    attempts.noteError(outsideWechat, 'outside');
    return accountError(outsideWechat);
  }
  const read = readRequest(apps, ask.query);
  if ('error' in read) {
    attempts.noteError(read.error, 'error');
    return accountError(read.error);
  }
  const person = personInCookie(people, ask);
  if (!person) return pickPage(people, languageOf(ask));
  const isSnapshot = faults.take('visitor').length > 0 || read.request.isSnapshot;
  const request = { ...read.request, isSnapshot };
  if (consents.isSilent(request, person)) return goPage(consents.goSilently(request, person));
  return askPage(consents.ask(request, person), person, languageOf(ask));
}
