/** A kiosk and its answers to phones without Electron: everything is real but WeChat, which answers when told to. */

import type { Way } from '../../../contract/channel.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Question, Reply } from '../../../main/listener/words.ts';
import { createAnswer } from '../../../main/phones/answer.ts';
import { createCallbacks } from '../../../main/phones/callbacks.ts';
import { createMiniProgram } from '../../../main/phones/mini-program.ts';
import { createOnce } from '../../../main/phones/once.ts';
import { createResults } from '../../../main/phones/results.ts';
import { createAttempts, stateLife } from '../../../main/scan/attempts.ts';
import { createTickets } from '../../../main/scan/tickets.ts';
import { createSession } from '../../../main/session/session.ts';
import type { Greeted, Watch } from '../../../main/session/session-deps.ts';
import type { CodeOfAttempt } from '../../../main/session/sign-in.ts';
import { createPresentVisitor } from '../../../main/session/visitor.ts';
import { newSettings } from '../../../main/settings/settings.ts';

export interface Exchange extends CodeOfAttempt {
  /** WeChat says who it is; the visit is kept if the kiosk still waits for it. */
  is(name: string): void;
  isUnknown(): void;
  fails(failure: Failure): void;
}

/** Long enough for every answer that waits for nothing. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

export function openFrontDesk() {
  const exchanges: Exchange[] = [];
  const visits: string[] = [];
  const settings = {
    ...newSettings('前台'),
    officialAccount: { appId: 'wx0123456789abcdef', scope: 'snsapi_base' } as const,
  };
  const attempts = createAttempts();
  const tickets = createTickets(() => 'here', stateLife);
  let shown: { readonly attempt: string; readonly ticket: string } | null = null;
  let next = 0;

  function exchange(code: CodeOfAttempt, watch: Watch | null): Promise<Greeted | 'consentNeeded'> {
    return new Promise((resolve, reject) => {
      const is = (name: string) => {
        if (watch?.isAwaited() === false) return reject(new Failure('network.timeout'));
        visits.push(name);
        const rest = {
          firstVisit: true,
          visits: 1,
          hasPhone: false,
          left: false,
          here: false,
          answered: false,
          remembered: {},
          askName: false,
        };
        resolve({ visitor: { name, avatar: null }, visitorType: null, ...rest });
      };
      exchanges.push({ ...code, is, isUnknown: () => resolve('consentNeeded'), fails: reject });
    });
  }

  const session = createSession<CodeOfAttempt>({
    openPage(attempt, way, events) {
      shown = { attempt, ticket: tickets.issue(attempt, way) };
      events.shown('/code/x');
    },
    closePage() {
      if (shown) tickets.drop(shown.attempt);
      shown = null;
    },
    accept: () => {
      throw new Failure('internal');
    },
    signIn: exchange,
    leaveNow: async () => undefined,
    notSetUp: () => null,
    notReady: async () => null,
    rest: () => null,
    startsByItself: () => false,
    ways: () => ['officialAccount', 'miniProgram', 'browser'],
    consentText: () => null,
    questions: () => false,
    asksName: () => false,
    present: createPresentVisitor({ current: () => ({ language: 'zh-CN' }), recognise: () => undefined }),
    disown: () => undefined,
    publish: () => undefined,
    note: () => undefined,
    newId: () => `attempt ${++next}`,
    now: Date.now,
  });
  session.begin();

  const once = createOnce();
  const answer = createAnswer(
    createCallbacks({
      settings: () => settings,
      phoneOrigin: () => 'https://lobby.example',
      attempts,
      tickets,
      session,
      deskScan: {
        owns: () => false,
        scanned: () => undefined,
        declined: () => undefined,
        bring: () => Promise.reject(new Failure('internal')),
      },
      results: createResults(),
      prepare: () => undefined,
    }),
    createMiniProgram({
      store: () => Promise.reject(new Failure('store.unavailable')),
      tickets,
      session,
      signIn: { admit: () => Promise.reject(new Failure('network.unreachable')) },
      once,
      phoneNumber: () => Promise.reject(new Failure('network.unreachable')),
      keepPicture: () => Promise.reject(new Failure('ipc.bad-request')),
      changed: () => undefined,
      now: Date.now,
    }),
  );
  const ask = (question: Question): Promise<Reply> => answer({ ...question, language: 'zh-CN' });

  return {
    session,
    attempts,
    exchanges,
    visits,
    ask,
    step: () => session.current().step,
    /** The ticket in the code on the screen. */
    show(way: Way): string {
      if (session.current().step === 'attract') session.start();
      session.use(way);
      return shown?.ticket ?? '';
    },
    /** A phone opens the code's address; gives the state it is sent to WeChat with. */
    async open(ticket: string): Promise<string> {
      return stateIn(await ask({ ask: 'start', ticket, inWeChat: true }));
    },
    comeBack: (state: string, code: string, way: 'officialAccount' | 'browser' = 'officialAccount') =>
      ask({ ask: 'callback', way, query: new URLSearchParams({ code, state }).toString() }),
    /** What stands on the page a reply leads to. */
    async read(reply: Reply): Promise<string> {
      if (!('see' in reply)) return JSON.stringify(reply);
      const shownPage = await ask({ ask: 'result', id: reply.see.slice('/r/'.length) });
      if (!('page' in shownPage)) return JSON.stringify(shownPage);
      const { page } = shownPage;
      if (page.kind === 'failed') return page.failure.code;
      return page.kind === 'done' ? page.name : page.kind;
    },
  };
}

export type FrontDesk = ReturnType<typeof openFrontDesk>;

export const stateIn = (reply: Reply): string =>
  'go' in reply ? (new URL(reply.go).searchParams.get('state') ?? '') : '';
