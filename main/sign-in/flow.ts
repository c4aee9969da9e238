/**
 * Joins the rooms of one sign-in in their order: scan → callback → exchange → user → store → session. Which room does
 * what is not decided here, only who hands to whom.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { channelOf } from '../../contract/channel.ts';
import { asFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { KioskSession } from '../../contract/session.ts';
import { accept } from '../callback/accept.ts';
import { catchRedirect, isCallback } from '../callback/navigation.ts';
import { whyNoQr } from '../exchange/authorize-page.ts';
import { loadHttp } from '../exchange/fetch-bytes.ts';
import { codePicture } from '../exchange/mini-program.ts';
import type { Log } from '../log.ts';
import { createReach, type KioskReach } from '../reach/reach.ts';
import { type Attempts, createAttempts, stateLife } from '../scan/attempts.ts';
import { createBrowserScan } from '../scan/browser.ts';
import { createMiniProgramScan } from '../scan/mini-program.ts';
import { createOfficialAccountScan } from '../scan/official-account.ts';
import type { Pictures } from '../scan/pictures.ts';
import { createScan, type Scan } from '../scan/scan.ts';
import { createTickets, kioskMark, type Tickets } from '../scan/tickets.ts';
import { createWebSessions, type WebSessions } from '../scan/web-sessions.ts';
import { createWebsiteScan } from '../scan/website.ts';
import { createSession, type Session } from '../session/session.ts';
import { type CodeOfAttempt, createSignIn, type SignIn } from '../session/sign-in.ts';
import { createPresentVisitor, type PresentVisitor, textToRead } from '../session/visitor.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Store } from '../store/open-store.ts';
import type { StoreDoor } from '../store-door.ts';
import { createIdentify } from '../wechat/identify.ts';
import type { Profiles } from '../wechat/profiles.ts';
import { createReady } from '../wechat/ready.ts';
import { waysOf } from '../wechat/ways.ts';
import type { WeChat } from '../wechat/wechat.ts';
import { denyPermissions, mayNavigate } from '../windows/guard.ts';
import type { Look } from '../windows/look.ts';
import { createAfterwards } from './afterwards.ts';
import { collectPage, createAtRest } from './at-rest.ts';
import { createRemains } from './remains.ts';

export interface FlowDeps {
  readonly settings: SettingsFile;
  readonly lockedDown: boolean;
  /** Outside opening hours, or null. */
  readonly rest: () => { readonly opensAt: number | null } | null;
  readonly weChat: WeChat;
  readonly profiles: Profiles;
  readonly door: StoreDoor<Store>;
  readonly pictures: Pictures;
  readonly keepAvatar: (identity: string, url: string) => Promise<string>;
  /** What phones open; throws a Failure while they cannot reach us. */
  readonly phoneOrigin: () => string;
  readonly openInBrowser: (address: string) => Promise<void>;
  readonly window: () => BrowserWindow | null;
  readonly look: Pick<Look, 'current' | 'speak' | 'chosen' | 'recognise' | 'reached'>;
  readonly log: Log;
  readonly publish: (session: KioskSession) => void;
  readonly personChanged: (person: string) => void;
  /** Somebody blocked stands at the kiosk. */
  readonly turnedAway: (person: string) => void;
  /** Somebody came or left. */
  readonly visitsChanged: () => void;
}

export interface Flow {
  readonly scan: Scan;
  readonly session: Session<CodeOfAttempt>;
  readonly signIn: SignIn;
  readonly attempts: Attempts;
  readonly tickets: Tickets;
  readonly sessions: WebSessions;
  /** Whose code is it? Each is asked once. */
  readonly identify: ReturnType<typeof createIdentify>;
  readonly present: PresentVisitor;
  readonly reach: KioskReach;
  /** The visitor chose a language: now, and for the next time. */
  speak(language: Language): void;
  close(): Promise<void>;
}

export function createFlow(deps: FlowDeps): Flow {
  const { settings, lockedDown, weChat, profiles, door, pictures, phoneOrigin, look, log } = deps;
  const { http, apps, tokens } = weChat;
  const store = door.store;
  const language = () => look.current().language;
  const ways = () => waysOf(settings.current(), lockedDown);

  const attempts = createAttempts();
  const tickets = createTickets(() => kioskMark(settings.current()?.installation ?? ''), stateLife);
  const sessions = createWebSessions(denyPermissions);
  const website = createWebsiteScan({
    window: deps.window,
    settings: settings.current,
    attempts,
    sessions,
    isCallback,
    catchRedirect,
    guard: mayNavigate,
    whyNoQr: (address) => whyNoQr(address),
  });
  const scan = createScan(
    {
      website,
      officialAccount: createOfficialAccountScan({ phoneOrigin, tickets, pictures }),
      miniProgram: createMiniProgramScan({ phoneOrigin, codePicture: pictureOf, tickets, pictures }),
      browser: createBrowserScan({
        settings: settings.current,
        phoneOrigin,
        attempts,
        openInBrowser: deps.openInBrowser,
      }),
    },
    website.place,
  );

  async function pictureOf(scene: string) {
    const { page = '', envVersion = 'release' } = settings.current()?.miniProgram ?? {};
    const app = await apps.of('miniProgram');
    return codePicture(http, tokens, app, { scene, page, envVersion, width: 430 });
  }

  const present = createPresentVisitor(look);
  const identify = createIdentify({
    http,
    apps,
    isKnown: async (appId, openId) =>
      (await (await store()).find({ channel: 'officialAccount', appId, openId })) !== null,
  });
  const signIn = createSignIn({
    settings: settings.current,
    identify,
    record: async (entry) => (await store()).record(entry),
    keepAvatar: deps.keepAvatar,
    keepTokens: profiles.keep,
    changed: deps.personChanged,
    turnedAway: deps.turnedAway,
    note: (fact, facts) => log.warn('session', fact, facts),
    language,
    chosen: look.chosen,
    recognised: look.recognise,
    visitor: present,
    now: Date.now,
  });

  const afterwards = createAfterwards({
    store,
    visitor: present,
    visitsChanged: deps.visitsChanged,
    warn: (fact, facts) => log.warn('session', fact, facts),
  });

  const reach = createReach({
    settings: settings.current,
    ways,
    session: () => session,
    changed: look.reached,
    note: (fact, facts) => log.note('reach', fact, facts),
  });

  /** Every question to WeChat that a visitor waits for also says whether WeChat can be reached. */
  const greet: SignIn['greet'] = async (code, watch) => {
    try {
      const greeted = await signIn.greet(code, watch);
      reach.saw(null);
      return greeted;
    } catch (thrown) {
      reach.saw(asFailure(thrown).code);
      throw thrown;
    }
  };

  const clearRemains = createRemains(lockedDown);
  const ready = createReady({ settings, ways, apps, phoneOrigin, door });
  const atRest = createAtRest(() => {
    void collectPage(deps.window()?.webContents);
    // Not open, it holds nothing.
    store()
      .then((open) => open.letGo())
      .catch(() => undefined);
  });
  const session = createSession<CodeOfAttempt>({
    openPage(attempt, way, events) {
      scan.open(attempt, way, language(), {
        ...events,
        shown(picture) {
          events.shown(picture);
          void loadHttp();
        },
        scanned() {
          events.scanned();
          apps.prepare(channelOf(way));
        },
        failed(failure) {
          events.failed(failure);
          reach.saw(failure.code);
        },
        refused: (host) => log.warn('scan', 'refused', { attempt, host }),
      });
    },
    closePage: scan.close,
    accept(address, view) {
      const { attempt, code } = accept(new URL(address).searchParams, attempts, 'website', view);
      return { attempt, way: 'website', code, grant: null };
    },
    signIn: greet,
    ...ready,
    startsByItself: reach.startsByItself,
    consentText: () => textToRead(look.current()),
    asksName: () => settings.current()?.form.askName === true,
    questions: () => (settings.current()?.form.fields.length ?? 0) > 0,
    ...afterwards,
    rest: deps.rest,
    present,
    ways,
    publish: atRest.hearing((now) => {
      clearRemains(now);
      deps.publish(now);
    }),
    note: (fact, facts) => log.note('session', fact, facts),
    newId: randomUUID,
    now: Date.now,
  });

  return {
    scan,
    session,
    signIn,
    attempts,
    tickets,
    sessions,
    identify,
    present,
    reach,
    speak(chosen) {
      look.speak(chosen);
      const now = session.current();
      if (now.step === 'asking' || now.step === 'greeting') void afterwards.keepLanguage(now.attempt, chosen);
    },
    close() {
      reach.close();
      atRest.close();
      const closed = sessions.close();
      session.close();
      return closed;
    },
  };
}
