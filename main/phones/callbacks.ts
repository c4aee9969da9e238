/**
 * What a browser asks of the listener: the start address behind the official account's QR, the callbacks of official
 * account and system browser, and the page that stands at the end.
 */
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import { listenerPaths } from '../../contract/listener.ts';
import type { Settings } from '../../contract/settings.ts';
import { type Accepted, accept, Declined, readCallback } from '../callback/accept.ts';
import type { DeskScanRoom } from '../desk/desk-scan.ts';
import type { Reply } from '../listener/words.ts';
import type { Attempts } from '../scan/attempts.ts';
import { authorizeUrl, type OfficialScope } from '../scan/official-account.ts';
import type { Found, Tickets } from '../scan/tickets.ts';
import type { Session } from '../session/session.ts';
import type { Outcome } from '../session/session-deps.ts';
import type { CodeOfAttempt } from '../session/sign-in.ts';
import { digest } from './once.ts';
import type { Result, Results } from './results.ts';

export interface CallbacksDeps {
  readonly settings: () => Settings | null;
  readonly phoneOrigin: () => string;
  readonly attempts: Attempts;
  readonly tickets: Tickets;
  readonly session: Pick<Session<CodeOfAttempt>, 'bring' | 'scanned' | 'declined'>;
  /** The console's own scan, whose attempts are not the kiosk's. */
  readonly deskScan: Pick<DeskScanRoom, 'owns' | 'bring' | 'scanned' | 'declined'>;
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
  const { settings, phoneOrigin, attempts, tickets, session, deskScan, results } = deps;
  const standing = (attempt: string) => (deskScan.owns(attempt) ? deskScan : session);
  /**
   * WeChat, or a proxy, may ask the same callback twice: the second hears what the first heard. Only callbacks whose
   * state was ours are in here, so that made-up ones push nobody out.
   */
  const heard = new Map<string, Promise<Reply>>();
  const mostHeard = 200;

  function toWeChat(attempt: string, scope: OfficialScope): Reply {
    const { officialAccount, openOrigin } = settings() ?? {};
    if (!officialAccount || !openOrigin)
      throw new Failure('setup.incomplete', { field: 'channels.officialAccount' });
    const redirectUri = phoneOrigin() + listenerPaths.officialAccount;
    const { appId } = officialAccount;
    const state = attempts.another(attempt, 'officialAccount');
    return { go: authorizeUrl(openOrigin, { appId, redirectUri, scope, state }) };
  }

  const show = (result: Result): Reply => ({ see: `${listenerPaths.result}${results.keep(result)}` });
  const showFailure = (thrown: unknown): Reply =>
    show({ kind: 'failed', failure: asFailure(thrown).plain() });

  function replyTo(outcome: Outcome, attempt: string): Reply {
    switch (outcome.ended) {
      case 'signedIn': {
        tickets.taken(attempt);
        const { visitor, firstVisit, visits, here, left } = outcome.greeted;
        return show({ kind: 'done', name: visitor.name, first: firstVisit, visits, here, left });
      }
      case 'consentAsked':
        return toWeChat(attempt, 'snsapi_userinfo');
      case 'failed':
        return show({ kind: 'failed', failure: outcome.failure });
      default:
        return outcome satisfies never;
    }
  }

  async function unlock(attempt: string, code: string): Promise<Reply> {
    const outcome = await deskScan.bring(attempt, code);
    tickets.taken(attempt);
    return show(
      outcome.ended === 'unlocked' ? { kind: 'unlocked' } : { kind: 'failed', failure: outcome.failure },
    );
  }

  async function enter(way: CallbackWay, { attempt, code }: Accepted): Promise<Reply> {
    try {
      if (deskScan.owns(attempt)) return await unlock(attempt, code);
      return replyTo(await session.bring(attempt, { attempt, way, code, grant: null }), attempt);
    } catch (thrown) {
      return showFailure(thrown);
    }
  }

  /** Throws when the state is not one of ours; whatever else went wrong is a reply. */
  function answer(way: CallbackWay, parameters: URLSearchParams): Promise<Reply> {
    try {
      return enter(way, accept(parameters, attempts, way, null));
    } catch (thrown) {
      if (!(thrown instanceof Declined)) throw thrown;
      standing(thrown.attempt).declined(thrown.attempt);
      return Promise.resolve(show({ kind: 'declined' }));
    }
  }

  function remember(key: string, reply: Promise<Reply>): Promise<Reply> {
    heard.set(key, reply);
    for (const old of [...heard.keys()].slice(0, -mostHeard)) heard.delete(old);
    return reply;
  }

  return {
    /**
     * SECURITY: a camera, a browser or a bot that reads links has scanned nothing. It is told where to open the
     * address, and the kiosk hears of nobody.
     */
    start(ticket: string, inWeChat: boolean): Reply {
      const found = tickets.find(ticket, 'officialAccount');
      if (typeof found === 'string') throw new Failure(whyNot[found]);
      if (!inWeChat) return { page: { kind: 'onlyInWeChat' } };
      deps.prepare('officialAccount');
      const reply = toWeChat(found.attempt, settings()?.officialAccount?.scope ?? 'snsapi_base');
      standing(found.attempt).scanned(found.attempt);
      return reply;
    },

    callback(way: CallbackWay, query: string): Promise<Reply> {
      const parameters = new URLSearchParams(query);
      try {
        const { state, code } = readCallback(parameters);
        const key = digest(`${way} ${state} ${code}`);
        return heard.get(key) ?? remember(key, answer(way, parameters));
      } catch (thrown) {
        return Promise.resolve(showFailure(thrown));
      }
    },

    result(id: string): Reply {
      return { page: results.find(id) ?? { kind: 'gone' } };
    },
  };
}
