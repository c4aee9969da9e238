/**
 * One accepted code, all the way: exchange → user → store. It is the only place that knows this order. The greeting
 * comes back after the commit; the picture follows when it can and never holds anybody up.
 */
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Greeted } from './session.ts';

interface Someone {
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
}

interface WebApp {
  readonly appId: string;
  readonly appSecret: string;
}

interface Recorded {
  readonly person: string;
  readonly nickname: string;
  readonly avatar: string | null;
  readonly firstVisit: boolean;
  readonly visits: number;
}

export interface SignInDeps {
  readonly settings: () => Settings | null;
  readonly appSecret: () => Promise<string | null>;
  readonly exchange: (app: WebApp, code: string, language: Language) => Promise<Someone>;
  readonly record: (signIn: {
    attempt: string;
    at: number;
    channel: 'website';
    appId: string;
    openId: string;
    unionId: string | null;
    nickname: string;
    avatarUrl: string | null;
    language: string | null;
    kiosk: string;
  }) => Promise<Recorded>;
  /** Fetches and keeps the picture; resolves to its file name. */
  readonly keepAvatar: (person: string, url: string) => Promise<string>;
  readonly changed: (person: string) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly language: () => Language;
  readonly now: () => number;
}

export interface CodeOfAttempt {
  readonly attempt: string;
  readonly code: string;
}

const addressOf = (avatar: string) => `/avatar/${avatar}`;

export function createSignIn(deps: SignInDeps) {
  return async ({ attempt, code }: CodeOfAttempt, avatarKept: (avatar: string) => void): Promise<Greeted> => {
    const settings = deps.settings();
    if (!settings?.website) throw new Failure('setup.incomplete', { field: 'channels.website' });
    const { appId } = settings.website;
    const appSecret = await deps.appSecret();
    if (!appSecret) throw new Failure('secret.missing');
    const language = deps.language();
    const someone = await deps.exchange({ appId, appSecret }, code, language);
    const recorded = await deps.record({
      attempt,
      at: deps.now(),
      channel: 'website',
      appId,
      openId: someone.openId,
      unionId: someone.unionId,
      nickname: someone.nickname,
      avatarUrl: someone.avatarUrl,
      language,
      kiosk: settings.kioskName,
    });
    deps.changed(recorded.person);
    void keepPicture(recorded.person, someone.avatarUrl);

    async function keepPicture(person: string, url: string | null): Promise<void> {
      if (!url) return;
      try {
        const file = await deps.keepAvatar(person, url);
        avatarKept(addressOf(file));
        deps.changed(person);
      } catch (thrown) {
        const { code: reason, detail } = asFailure(thrown);
        deps.note('avatar-not-kept', { attempt, reason, detail: JSON.stringify(detail) });
      }
    }

    return {
      visitor: { name: recorded.nickname, avatar: recorded.avatar && addressOf(recorded.avatar) },
      firstVisit: recorded.firstVisit,
      visits: recorded.visits,
    };
  };
}
