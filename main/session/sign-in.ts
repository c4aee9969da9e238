/**
 * One accepted code, all the way: who is it → store. The greeting comes back after the commit; the picture and what
 * else may be kept follow when they can and never hold anybody up.
 */
import * as v from 'valibot';
import { type Channel, channelOf, type Way } from '../../contract/channel.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Answers, ConsentGiven } from '../../contract/form.ts';
import { Language } from '../../contract/language.ts';
import type { Settings } from '../../contract/settings.ts';
import { maskName } from './mask-name.ts';
import type { Greeted, Watch } from './session-deps.ts';
import type { Present, PresentVisitor } from './visitor.ts';

/** What WeChat says of the owner of one code. */
export interface Someone<Tokens> {
  readonly appId: string;
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** WeChat's answer as JSON text, for staff to look at; null where there is none. */
  readonly raw: string | null;
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
  readonly raw: string | null;
  /** Chosen by touch at this sign-in, or null. */
  readonly language: Language | null;
  readonly kiosk: string;
  readonly visit: boolean;
  readonly session: Grant | null;
  /** What the visitor agreed to, with the version and language that were read; null where nothing is asked. */
  readonly consent: ConsentGiven | null;
  /** `ifHere`: ends the visit of today, if one is going on and did not just begin. `must`: and begins none. `never`: visits do not end. */
  readonly leave: 'never' | 'ifHere' | 'must';
}

export interface Recorded {
  readonly person: string;
  readonly identity: string;
  readonly visit: string | null;
  readonly nickname: string;
  /** The one that the person chose last, as the store has it. */
  readonly language: string | null;
  readonly avatar: string | null;
  /** The picture at this address is the one that is kept. */
  readonly avatarKnown: boolean;
  readonly hasPhone: boolean;
  readonly firstVisit: boolean;
  readonly visits: number;
  /** Staff blocked this person, and no visit was begun. */
  readonly blocked: boolean;
  /** Nobody knows a name, and the visitor was never asked for one. */
  readonly askName: boolean;
  /** This sign-in ended the visit that was going on, and began none. */
  readonly left: boolean;
  /** That visit has only just begun: this sign-in neither ended it nor began one. */
  readonly here: boolean;
  /** The visitor has answered what that visit asks, or passed it by. */
  readonly answered: boolean;
  /** What the person answered last time, of all fields, and as which type of visitor. */
  readonly remembered: Answers;
  readonly visitorType: string | null;
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
  /** Somebody blocked is at the kiosk. */
  readonly turnedAway: (person: string) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  /** What the kiosk speaks now. */
  readonly language: () => Language;
  /** What the visitor at the kiosk chose by touch, or null. */
  readonly chosen: () => Language | null;
  /** Somebody we know is at the kiosk, and chose this language last. */
  readonly recognised: (language: Language | null) => void;
  readonly visitor: Pick<PresentVisitor, 'now' | 'saw'>;
  readonly now: () => number;
}

export interface SignIn {
  /** At the kiosk: one visit. */
  greet(code: CodeOfAttempt, watch: Watch): Promise<Greeted | 'consentNeeded'>;
  /** On the phone alone: no visit. */
  admit(code: CodeOfAttempt): Promise<Recorded>;
}

const addressOf = (avatar: string) => `/avatar/${avatar}`;

/** What a visit at the kiosk says besides who it is; a login on the phone alone says nothing of it. */
function termsOf({ signOut }: Settings, { agreed, leaving }: Present): Pick<Entry, 'consent' | 'leave'> {
  return {
    consent: agreed,
    leave: leaving ? 'must' : signOut.on ? 'ifHere' : 'never',
  };
}

/** What is agreed to is kept with the visit that begins; where none does, the answer of the scan before stands. */
const mayKeepPicture = ({ form }: Settings, { consent }: Pick<Entry, 'consent'>, { here }: Recorded) =>
  !form.consent?.askPicture || (consent?.picture === true && !here);

export function createSignIn<Tokens>(deps: SignInDeps<Tokens>): SignIn {
  async function enter({ attempt, way, code, grant }: CodeOfAttempt, visit: Watch | null) {
    const settings = deps.settings();
    if (!settings) throw new Failure('setup.incomplete');
    const language = deps.language();
    const someone = await deps.identify(way, code, language);
    if (someone === 'consentNeeded') return someone;
    if (visit?.isAwaited() === false) throw new Failure('network.timeout', { reason: 'too late' });
    const { tokens, ...known } = someone;
    const entry = {
      attempt,
      at: deps.now(),
      channel: channelOf(way),
      ...known,
      language: visit ? deps.chosen() : null,
      visit: visit !== null,
      session: grant,
    };
    const terms = visit
      ? termsOf(settings, deps.visitor.now())
      : ({ consent: null, leave: 'never' } as const);
    const recorded = await deps.record({ ...entry, ...terms, kiosk: settings.kioskName });
    deps.changed(recorded.person);
    if (tokens) later('tokens-not-kept', attempt, keepTokens(recorded, tokens));
    return { recorded, avatarUrl: mayKeepPicture(settings, terms, recorded) ? someone.avatarUrl : null };
  }

  function turnAway({ blocked, person }: Recorded): void {
    if (!blocked) return;
    deps.turnedAway(person);
    // SECURITY: the reason is staff's; a kiosk stands where others can read along.
    throw new Failure('visit.at-desk');
  }

  /** Nobody waits for this; what went wrong is only noted. */
  function later(fact: string, attempt: string, doing: Promise<unknown>): void {
    doing.catch((thrown: unknown) => {
      const { code: reason, detail } = asFailure(thrown);
      deps.note(fact, { attempt, reason, detail: JSON.stringify(detail) });
    });
  }

  /** Whether this profile can be refreshed stands on staff's screen. */
  async function keepTokens(recorded: Recorded, tokens: Tokens): Promise<void> {
    await deps.keepTokens(recorded.identity, tokens);
    deps.changed(recorded.person);
  }

  async function keepPicture(recorded: Recorded, url: string, kept: (avatar: string) => void): Promise<void> {
    const file = await deps.keepAvatar(recorded.identity, url);
    kept(addressOf(file));
    deps.changed(recorded.person);
  }

  /** The picture is kept either way; the lobby sees it only if staff say so. */
  const shownIf = (kept: (avatar: string) => void) => (avatar: string) => {
    if (deps.settings()?.greeting.avatar) kept(avatar);
  };

  return {
    async greet(code, watch) {
      const entered = await enter(code, watch);
      if (entered === 'consentNeeded') return entered;
      const { recorded, avatarUrl } = entered;
      turnAway(recorded);
      if (watch.isAwaited()) {
        const { person, identity, visit, language } = recorded;
        deps.visitor.saw({ attempt: code.attempt, person, identity, visit });
        deps.recognised(v.is(Language, language) ? language : null);
      }
      if (avatarUrl && !recorded.avatarKnown)
        later('avatar-not-kept', code.attempt, keepPicture(recorded, avatarUrl, shownIf(watch.avatarKept)));
      const {
        nickname,
        avatar,
        person: _p,
        identity: _i,
        visit: _v,
        avatarKnown: _a,
        language: _l,
        ...shown
      } = recorded;
      const { name, avatar: withPicture } = deps.settings()?.greeting ?? { name: 'none', avatar: false };
      const picture = withPicture && avatar ? addressOf(avatar) : null;
      return { ...shown, visitor: { name: maskName(nickname, name), avatar: picture } };
    },
    async admit(code) {
      const entered = await enter(code, null);
      if (entered === 'consentNeeded') throw new Failure('internal', { was: 'consent' });
      return entered.recorded;
    },
  };
}
