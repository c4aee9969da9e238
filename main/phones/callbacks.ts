/**
 * What a browser asks of the listener: the start address behind the official account's QR, the callbacks of official
 * account and system browser, and the page that stands at the end.
 */
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import { listenerPaths } from '../../contract/listener.ts';
import type { Settings } from '../../contract/settings.ts';
import { accept, Declined, readCallback } from '../callback/accept.ts';
import type { Reply } from '../listener/words.ts';
import type { Attempts } from '../scan/attempts.ts';
import { authorizeUrl, type OfficialScope } from '../scan/official-account.ts';
import type { Found, Tickets } from '../scan/tickets.ts';
import type { Outcome, Session } from '../session/session.ts';
import type { CodeOfAttempt } from '../session/sign-in.ts';
import { digest } from './once.ts';
import type { Result, Results } from './results.ts';

export interface CallbacksDeps {
  readonly settings: () => Settings | null;
  readonly phoneOrigin: () => string;
  readonly attempts: Attempts;
  readonly tickets: Tickets;
  readonly session: Pick<Session<CodeOfAttempt>, 'bring' | 'scanned' | 'declined'>;
  readonly results: Results;
  readonly prepare: (channel: 'officialAccount') => void;
}

export type CallbackWay = 'officialAccount' | 'browser';

export const whyNot: Readonly<Record<Extract<Found, string>, FailureCode>> = {
  unknown: 'callback.unknown-state',
  expired: 'callback.expired-state',
  taken: 'callback.taken',
  elsewhere: 'callback.other-kiosk',
};

export function createCallbacks(deps: CallbacksDeps) {
  const { settings, phoneOrigin, attempts, tickets, session, results } = deps;
  /** WeChat, or a proxy, may ask the same callback twice: the second hears what the first heard. */
  const heard = new Map<string, Promise<Reply>>();
  const mostHeard = 200;

  function toWeChat(attempt: string, scope: OfficialScope): Reply {
    const { officialAccount, openOrigin } = settings() ?? {};
    if (!officialAccount || !openOrigin)
      throw new Failure('setup.incomplete', { field: 'channels.officialAccount' });
    const redirectUri = phoneOrigin() + listenerPaths.officialAccount;
    const { appId } = officialAccount;
    return { go: authorizeUrl(openOrigin, { appId, redirectUri, scope, state: attempts.another(attempt) }) };
  }

  const show = (result: Result): Reply => ({ see: `${listenerPaths.result}${results.keep(result)}` });

  function replyTo(outcome: Outcome, attempt: string): Reply {
    switch (outcome.ended) {
      case 'signedIn': {
        tickets.taken(attempt);
        const { visitor, firstVisit, visits } = outcome.greeted;
        return show({ kind: 'done', name: visitor.name, first: firstVisit, visits });
      }
      case 'consentAsked':
        return toWeChat(attempt, 'snsapi_userinfo');
      case 'failed':
        return show({ kind: 'failed', failure: outcome.failure });
      default:
        return outcome satisfies never;
    }
  }

  async function answer(way: CallbackWay, parameters: URLSearchParams): Promise<Reply> {
    try {
      const { attempt, code } = accept(parameters, attempts, null);
      return replyTo(await session.bring(attempt, { attempt, way, code, grant: null }), attempt);
    } catch (thrown) {
      if (!(thrown instanceof Declined)) return show({ kind: 'failed', failure: asFailure(thrown).plain() });
      session.declined(thrown.attempt);
      return show({ kind: 'declined' });
    }
  }

  return {
    start(ticket: string): Reply {
      const found = tickets.find(ticket);
      if (typeof found === 'string') throw new Failure(whyNot[found]);
      deps.prepare('officialAccount');
      const reply = toWeChat(found.attempt, settings()?.officialAccount?.scope ?? 'snsapi_base');
      session.scanned(found.attempt);
      return reply;
    },

    callback(way: CallbackWay, query: string): Promise<Reply> {
      const parameters = new URLSearchParams(query);
      let key: string;
      try {
        const { state, code } = readCallback(parameters);
        key = digest(`${way} ${state} ${code}`);
      } catch (thrown) {
        return Promise.resolve(show({ kind: 'failed', failure: asFailure(thrown).plain() }));
      }
      const before = heard.get(key);
      if (before) return before;
      const reply = answer(way, parameters);
      heard.set(key, reply);
      for (const old of [...heard.keys()].slice(0, -mostHeard)) heard.delete(old);
      return reply;
    },

    result(id: string): Reply {
      return { page: results.find(id) ?? { kind: 'gone' } };
    },
  };
}
