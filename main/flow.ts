/**
 * Joins the rooms of one sign-in in their order: scan → callback → exchange → user → store → session. Which room does
 * what is not decided here, only who hands to whom.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { asFailure, type Failure, type FailureCode } from '../contract/failure.ts';
import type { Language } from '../contract/language.ts';
import type { KioskSession } from '../contract/session.ts';
import { accept } from './callback/accept.ts';
import { catchRedirect, isCallback } from './callback/navigation.ts';
import { fetchAvatar } from './exchange/avatar-http.ts';
import { loadHttp } from './exchange/fetch-bytes.ts';
import { signInWithCode } from './exchange/web-login.ts';
import { createWeChatHttp } from './exchange/wechat-http.ts';
import { denyPermissions, mayNavigate } from './guard.ts';
import type { Log } from './log.ts';
import { createAttempts } from './scan/attempts.ts';
import { createWebSessions } from './scan/web-sessions.ts';
import { createWebsiteScan, type Scan } from './scan/website.ts';
import { createSession, type Session } from './session/session.ts';
import { createSignIn } from './session/sign-in.ts';
import type { SettingsFile } from './settings.ts';
import { keepAvatarFile } from './store/avatars.ts';
import type { Store } from './store/open-store.ts';
import type { StoreDoor } from './store-door.ts';

export interface FlowDeps {
  readonly settings: SettingsFile;
  /** Null when there is none; throws when the keychain cannot say. */
  readonly appSecret: () => Promise<string | null>;
  readonly door: StoreDoor<Store>;
  /** Folder of the kept pictures. */
  readonly avatars: string;
  readonly window: () => BrowserWindow | null;
  readonly language: () => Language;
  readonly log: Log;
  readonly publish: (session: KioskSession) => void;
  readonly personChanged: (person: string) => void;
}

export interface Flow {
  readonly scan: Scan;
  readonly session: Session;
  close(): Promise<void>;
}

export function createFlow(deps: FlowDeps): Flow {
  const { settings, appSecret, door, avatars, window, language, log } = deps;
  const apiOrigin = () => settings.current()?.apiOrigin ?? '';

  const attempts = createAttempts();
  const sessions = createWebSessions(denyPermissions);
  const scan = createWebsiteScan({
    window,
    settings: settings.current,
    attempts,
    sessions,
    isCallback,
    catchRedirect,
    guard: mayNavigate,
  });

  const early = askedEarly(appSecret);
  const http = createWeChatHttp(apiOrigin);
  const signIn = createSignIn({
    settings: settings.current,
    appSecret: () => early.take(),
    exchange: (web, code, lang) => signInWithCode(http, web, code, lang),
    record: async (signedIn) => (await door.store()).record(signedIn),
    async keepAvatar(person, url) {
      const { bytes, type } = await fetchAvatar(url, apiOrigin());
      const file = await keepAvatarFile(avatars, bytes, type);
      await (await door.store()).keepAvatar(person, file, Date.now());
      return file;
    },
    changed: deps.personChanged,
    note: (fact, facts) => log.warn('session', fact, facts),
    language,
    now: Date.now,
  });

  const session = createSession({
    openPage(attempt, events) {
      early.forget();
      scan.open(attempt, language(), {
        ...events,
        shown() {
          events.shown();
          void loadHttp();
        },
        scanned() {
          events.scanned();
          early.ask();
        },
        refused: (host) => log.warn('scan', 'refused', { attempt, host }),
      });
    },
    closePage: scan.close,
    accept: (address, attempt) => accept(address, attempts, attempt),
    signIn,
    notSetUp: () => whyNotSetUp(settings),
    notReady: () => whyNotReady(deps),
    startsByItself: () => settings.current()?.start === 'scan',
    publish: deps.publish,
    note: (fact, facts) => log.note('session', fact, facts),
    newId: randomUUID,
    now: Date.now,
  });
  return {
    scan,
    session,
    close() {
      const closed = sessions.close();
      session.close();
      return closed;
    },
  };
}

const whyNotSetUp = (settings: SettingsFile): FailureCode | null =>
  settings.failure()?.code ?? (settings.current()?.website ? null : 'setup.incomplete');

async function whyNotReady({ settings, door, appSecret }: FlowDeps): Promise<FailureCode | null> {
  const notSetUp = whyNotSetUp(settings);
  if (notSetUp) return notSetUp;
  await door.tried;
  const closed: Failure | null = door.failure();
  if (closed) return closed.code;
  return appSecret().then(
    (secret) => (secret === null ? 'secret.missing' : null),
    (thrown: unknown) => asFailure(thrown).code,
  );
}

/**
 * Asks the keychain while the visitor is still tapping on the phone. The answer serves one sign-in and is then
 * forgotten; if there is none, or it was a failure, the keychain is asked again.
 */
function askedEarly<T>(ask: () => Promise<T>) {
  let asked: Promise<T | null> | null = null;
  return {
    forget() {
      asked = null;
    },
    ask() {
      asked = ask().catch(() => null);
    },
    async take(): Promise<T> {
      const before = asked;
      asked = null;
      return (await before) ?? ask();
    },
  };
}
