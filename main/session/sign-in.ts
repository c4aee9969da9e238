/**
 * One accepted code, all the way: who is it → store. The greeting comes back after the commit; the picture and what
 * else may be kept follow when they can and never hold anybody up.
 */
import { type Channel, channelOf, type Way } from '../../contract/channel.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Greeted } from './session.ts';

/** What WeChat says of the owner of one code. */
export interface Someone<Tokens> {
  readonly appId: string;
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** What a later refresh of this profile would need; null where the channel has no such thing. */
  readonly tokens: Tokens | null;
}

/** A mini program's session of ours, to be opened in the same commit; of the token only its hash. */
export interface Grant {
  readonly hash: string;
  readonly expiresAt: number;
}

export interface CodeOfAttempt {
  readonly attempt: string;
  readonly way: Way;
  readonly code: string;
  readonly grant: Grant | null;
}

/** What is handed to the store. `visit: false`: somebody signed in on the phone alone, at no kiosk. */
export interface Entry {
  readonly attempt: string;
  readonly at: number;
  readonly channel: Channel;
  readonly appId: string;
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly language: string | null;
  readonly kiosk: string;
  readonly visit: boolean;
  readonly session: Grant | null;
}

export interface Recorded {
  readonly person: string;
  readonly identity: string;
  readonly nickname: string;
  readonly avatar: string | null;
  /** The picture at this address is the one that is kept. */
  readonly avatarKnown: boolean;
  readonly hasPhone: boolean;
  readonly firstVisit: boolean;
  readonly visits: number;
}

export interface SignInDeps<Tokens> {
  readonly settings: () => Settings | null;
  /** `consentNeeded`: nobody we know, and this code does not let us ask who it is. */
  readonly identify: (
    way: Way,
    code: string,
    language: Language,
  ) => Promise<Someone<Tokens> | 'consentNeeded'>;
  readonly record: (entry: Entry) => Promise<Recorded>;
  /** Fetches and keeps the picture; resolves to its file name. */
  readonly keepAvatar: (identity: string, url: string) => Promise<string>;
  readonly keepTokens: (identity: string, tokens: Tokens) => Promise<void>;
  readonly changed: (person: string) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly language: () => Language;
  readonly now: () => number;
}

export interface SignIn {
  /** At the kiosk: one visit. */
  greet(code: CodeOfAttempt, avatarKept: (avatar: string) => void): Promise<Greeted | 'consentNeeded'>;
  /** On the phone alone: no visit. */
  admit(code: CodeOfAttempt): Promise<Recorded>;
}

const addressOf = (avatar: string) => `/avatar/${avatar}`;

export function createSignIn<Tokens>(deps: SignInDeps<Tokens>): SignIn {
  async function enter({ attempt, way, code, grant }: CodeOfAttempt, visit: boolean) {
    const settings = deps.settings();
    if (!settings) throw new Failure('setup.incomplete');
    const language = deps.language();
    const someone = await deps.identify(way, code, language);
    if (someone === 'consentNeeded') return someone;
    const { tokens, ...known } = someone;
    const entry = {
      attempt,
      at: deps.now(),
      channel: channelOf(way),
      ...known,
      language,
      visit,
      session: grant,
    };
    const recorded = await deps.record({ ...entry, kiosk: settings.kioskName });
    deps.changed(recorded.person);
    if (tokens) later('tokens-not-kept', attempt, deps.keepTokens(recorded.identity, tokens));
    return { recorded, avatarUrl: someone.avatarUrl };
  }

  /** Nobody waits for this; what went wrong is only noted. */
  function later(fact: string, attempt: string, doing: Promise<unknown>): void {
    doing.catch((thrown: unknown) => {
      const { code: reason, detail } = asFailure(thrown);
      deps.note(fact, { attempt, reason, detail: JSON.stringify(detail) });
    });
  }

  async function keepPicture(recorded: Recorded, url: string, kept: (avatar: string) => void): Promise<void> {
    const file = await deps.keepAvatar(recorded.identity, url);
    kept(addressOf(file));
    deps.changed(recorded.person);
  }

  return {
    async greet(code, avatarKept) {
      const entered = await enter(code, true);
      if (entered === 'consentNeeded') return entered;
      const { recorded, avatarUrl } = entered;
      if (avatarUrl && !recorded.avatarKnown)
        later('avatar-not-kept', code.attempt, keepPicture(recorded, avatarUrl, avatarKept));
      const { nickname, avatar, firstVisit, visits, hasPhone } = recorded;
      return {
        visitor: { name: nickname, avatar: avatar && addressOf(avatar) },
        firstVisit,
        visits,
        hasPhone,
      };
    },
    async admit(code) {
      const entered = await enter(code, false);
      if (entered === 'consentNeeded') throw new Failure('internal', { was: 'consent' });
      return entered.recorded;
    },
  };
}
