/**
 * Runs one kiosk's session: feeds events to `reduce`, keeps the step's timer, carries out effects, publishes each
 * change. It decides nothing itself.
 */
import type { Way } from '../../contract/channel.ts';
import type { FailureCode, PlainFailure } from '../../contract/failure.ts';
import type { Agreed, Answers, ConsentGiven } from '../../contract/form.ts';
import type { KioskSession, Visitor } from '../../contract/session.ts';
import { createAttemptRuns } from './attempt-runs.ts';
import { factsOf } from './facts.ts';
import { times } from './next.ts';
import { reduce } from './reduce.ts';
import type { PresentVisitor } from './visitor.ts';
import type { Effect, SessionEvent } from './words.ts';

/** What is reported of one attempt's code on the screen, and of the phone in front of it. */
export interface PageEvents {
  /** `picture`: the address of a code that the kiosk page draws itself, or null. */
  shown(picture: string | null): void;
  scanned(): void;
  cancelled(): void;
  renewed(): void;
  failed(failure: PlainFailure): void;
  caught(address: string): void;
}

export interface Greeted {
  readonly visitor: Visitor;
  readonly firstVisit: boolean;
  readonly visits: number;
  /** This identity has given a phone number. */
  readonly hasPhone: boolean;
  /** This scan ended the visit that was going on. */
  readonly left: boolean;
  /** What the person said last time, and as which type of visitor. */
  readonly remembered: Answers;
  readonly visitorType: string | null;
  /** Nobody knows a name, and the visitor was never asked for one. */
  readonly askName: boolean;
}

/** How one code ended, for whoever brought it. */
export type Outcome =
  | { readonly ended: 'signedIn'; readonly greeted: Greeted }
  /** The person has to be asked first; the attempt stays open for a second code. */
  | { readonly ended: 'consentAsked' }
  | { readonly ended: 'failed'; readonly failure: PlainFailure };

export interface Watch {
  /** Does the kiosk still wait for this sign-in? Asked before anything is kept: who is not greeted was not here. */
  isAwaited(): boolean;
  /** The picture came, perhaps much later. */
  avatarKept(avatar: string): void;
}

export interface SessionDeps<Code> {
  readonly openPage: (attempt: string, way: Way, events: PageEvents) => void;
  readonly closePage: () => void;
  /** Checks a caught address; throws a Failure. */
  readonly accept: (address: string, attempt: string) => Code;
  /** Exchange, then store; resolves only after the visit is committed. */
  readonly signIn: (code: Code, watch: Watch) => Promise<Greeted | 'consentNeeded'>;
  /** Why the kiosk cannot start a sign-in as far as settings tell, which is known at once, or null. */
  readonly notSetUp: () => FailureCode | null;
  /** The same, asking the store and the keychain as well. */
  readonly notReady: () => Promise<FailureCode | null>;
  /** Outside opening hours, or null. */
  readonly rest: () => { readonly opensAt: number | null } | null;
  readonly startsByItself: () => boolean;
  readonly ways: () => readonly Way[];
  /** The text to agree to before WeChat is asked anything, as it stands on the screen; null where there is none. */
  readonly consentText: () => Pick<ConsentGiven, 'version' | 'language'> | null;
  readonly questions: () => boolean;
  readonly asksName: () => boolean;
  readonly present: PresentVisitor;
  /** The visit of this attempt was nobody's. */
  readonly disown: (attempt: string) => void;
  readonly publish: (session: KioskSession) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface Session<Code> {
  current(): KioskSession;
  start(): void;
  cancel(): void;
  retry(): void;
  use(way: Way): void;
  agree(agreed: Agreed): void;
  /** A sign-in that is meant to end a visit. */
  leave(): void;
  /** @param name what to call the visitor from now on, as the lobby may read it; empty: as before. */
  answered(name: string): void;
  skip(): void;
  notMe(): void;
  stay(): void;

  /** A phone has opened what this attempt's code leads to. */
  scanned(attempt: string): void;
  declined(attempt: string): void;
  /**
   * A checked code for this attempt, brought by a phone. The first one wins; others hear `callback.taken`, or
   * `callback.expired-state` once the kiosk has gone on to somebody else.
   */
  bring(attempt: string, code: Code): Promise<Outcome>;
  /** Once, at boot. What is set up opens at once, while store and keychain are still being asked. */
  begin(): void;
  /** The process did not run for a while: what is on the screen may be old. */
  slept(): void;
  clockMoved(): void;
  /** No screen of ours can be seen, or one can again: until then nothing is asked of WeChat. */
  unseen(now: boolean): void;
  /** When the step's timer is due, in ms of a clock that never jumps; null: it has none. */
  due(): number | null;
  /** What the step's timer should have done. */
  late(): void;
  /** Settings, secret, store or the hours changed: open or close the kiosk accordingly. */
  check(): Promise<void>;
  close(): void;
}

export function createSession<Code>(deps: SessionDeps<Code>): Session<Code> {
  let session: KioskSession = { step: 'closed', reason: 'setup.incomplete' };
  let timer: NodeJS.Timeout | undefined;
  let due: number | null = null;
  let unseen = false;
  let ended = false;
  let codeUntil = 0;

  function send(event: SessionEvent): void {
    if (ended) return;
    const before = session;
    const moment = {
      now: deps.now(),
      fresh: deps.newId(),
      startsByItself: deps.startsByItself(),
      codeUntil,
      ways: deps.ways(),
      consentNeeded: isUnread(),
      questions: deps.questions(),
      asksName: deps.asksName(),
    };
    const [after, todo] = reduce(before, event, moment);
    session = after;
    if (after !== before && event.type === 'qrShown') codeUntil = moment.now + times.longestQr;
    if (after.step === 'attract' || after.step === 'closed' || after.step === 'resting') deps.present.gone();
    if (after !== before) {
      clearTimeout(timer);
      due = null;
      deps.note(after.step, factsOf(event, after));
      deps.publish(after);
    }
    for (const effect of todo) run(effect);
  }

  function timeUp(): void {
    due = null;
    send({ type: 'timeUp' });
  }

  const isUnread = () => deps.present.now().agreed === null && deps.consentText() !== null;

  /** Staff took away the way or the text that is on the screen, or wrote one that nobody here has read. */
  function isWithdrawn(now: KioskSession): boolean {
    if (now.step === 'consent') return deps.consentText() === null;
    const isShown = now.step === 'opening' || now.step === 'waiting' || now.step === 'expired';
    if (!isShown) return false;
    return (
      !deps.ways().includes(now.way) || (isUnread() && !(now.step === 'waiting' && now.phone === 'scanned'))
    );
  }

  async function check(): Promise<void> {
    const found = await deps.notReady();
    const reason = unseen ? 'screen.lost' : found;
    const rest = reason === 'house.evacuated' ? null : deps.rest();
    if (rest) send({ type: 'rested', opensAt: rest.opensAt });
    else if (reason) send({ type: 'shut', reason });
    else if (session.step === 'closed' || session.step === 'resting') send({ type: 'opened' });
    else if (isWithdrawn(session)) send({ type: 'cancelled' });
  }

  const attempts = createAttemptRuns(deps, { send, current: () => session, isOver: () => ended });

  const effects: { readonly [D in Effect['do']]: (effect: Extract<Effect, { do: D }>) => void } = {
    open: ({ attempt, way }) => attempts.open(attempt, way),
    close: () => deps.closePage(),
    signIn: ({ attempt }) => void attempts.signIn(attempt),
    disown: ({ attempt }) => deps.disown(attempt),
    wake({ after }) {
      clearTimeout(timer);
      due = performance.now() + after;
      timer = setTimeout(timeUp, after);
    },
    checkReady: () => void check(),
    note: ({ what, event }) => deps.note(what, { event }),
  };
  const run = (effect: Effect) => (effects[effect.do] as (effect: Effect) => void)(effect);

  return {
    current: () => session,
    start: () => send({ type: 'started' }),
    cancel: () => send({ type: 'cancelled' }),
    retry: () => send({ type: 'retried' }),
    use: (way) => send({ type: 'wayChosen', way }),
    agree(choice) {
      const read = deps.consentText();
      if (session.step !== 'consent' || !read) return;
      deps.present.agree(choice, read);
      send({ type: 'agreed' });
    },
    leave() {
      if (session.step !== 'attract') return;
      deps.present.leave();
      send({ type: 'started' });
    },
    answered: (name) => send({ type: 'answered', name }),
    skip: () => send({ type: 'skipped' }),
    notMe: () => send({ type: 'disowned' }),
    stay: () => send({ type: 'stayed' }),

    scanned: (attempt) => send({ type: 'phoneScanned', attempt }),
    declined: (attempt) => send({ type: 'declined', attempt }),
    bring: attempts.bring,
    begin() {
      const rest = deps.rest();
      if (rest) send({ type: 'rested', opensAt: rest.opensAt });
      else if (deps.notSetUp() === null) send({ type: 'opened' });
      // The attract screen has asked already.
      if (session.step !== 'attract') void check();
    },
    slept: () => send({ type: 'slept' }),
    clockMoved: () => send({ type: 'clockMoved' }),
    unseen(now) {
      if (unseen === now) return;
      unseen = now;
      if (now) send({ type: 'shut', reason: 'screen.lost' });
      else void check();
    },
    due: () => due,
    late: timeUp,
    check,
    close() {
      ended = true;
      clearTimeout(timer);
      deps.closePage();
    },
  };
}
