/**
 * Runs one kiosk's session: feeds events to `reduce`, keeps the step's timer, carries out effects, publishes each
 * change. It decides nothing itself.
 */
import type { Way } from '../../contract/channel.ts';
import { asFailure, Failure, type FailureCode, type PlainFailure } from '../../contract/failure.ts';
import type { KioskSession, Visitor } from '../../contract/session.ts';
import { reduce } from './reduce.ts';
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
}

/** How one code ended, for whoever brought it. */
export type Outcome =
  | { readonly ended: 'signedIn'; readonly greeted: Greeted }
  /** The person has to be asked first; the attempt stays open for a second code. */
  | { readonly ended: 'consentAsked' }
  | { readonly ended: 'failed'; readonly failure: PlainFailure };

export interface SessionDeps<Code> {
  readonly openPage: (attempt: string, way: Way, events: PageEvents) => void;
  readonly closePage: () => void;
  /** Checks a caught address; throws a Failure. */
  readonly accept: (address: string, attempt: string) => Code;
  /** Exchange, then store; resolves only after the visit is committed. `avatarKept` may be called later. */
  readonly signIn: (code: Code, avatarKept: (avatar: string) => void) => Promise<Greeted | 'consentNeeded'>;
  /** Why the kiosk cannot start a sign-in as far as settings tell, which is known at once, or null. */
  readonly notSetUp: () => FailureCode | null;
  /** The same, asking the store and the keychain as well. */
  readonly notReady: () => Promise<FailureCode | null>;
  readonly startsByItself: () => boolean;
  readonly ways: () => readonly Way[];
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
  /** A phone has opened what this attempt's code leads to. */
  scanned(attempt: string): void;
  declined(attempt: string): void;
  /** A checked code for this attempt, brought by a phone. The first one wins; others hear `callback.taken`. */
  bring(attempt: string, code: Code): Promise<Outcome>;
  /** Once, at boot. What is set up opens at once, while store and keychain are still being asked. */
  begin(): void;
  /** Settings, secret or store changed: open or close the kiosk accordingly. */
  check(): Promise<void>;
  close(): void;
}

export function createSession<Code>(deps: SessionDeps<Code>): Session<Code> {
  let session: KioskSession = { step: 'closed', reason: 'setup.incomplete' };
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const codes = new Map<string, { readonly code: Code; ended(outcome: Outcome): void }>();

  function send(event: SessionEvent): void {
    if (ended) return;
    const before = session;
    const moment = {
      now: deps.now(),
      fresh: deps.newId(),
      startsByItself: deps.startsByItself(),
      ways: deps.ways(),
    };
    const [after, todo] = reduce(before, event, moment);
    session = after;
    if (after !== before) {
      clearTimeout(timer);
      deps.note(after.step, factsOf(event, after));
      deps.publish(after);
    }
    for (const effect of todo) run(effect);
  }

  const fail = (type: 'scanFailed' | 'signInFailed', attempt: string, failure: PlainFailure) =>
    send({ type, attempt, failure });

  function bring(attempt: string, code: Code): Promise<Outcome> {
    return new Promise((ended) => {
      if (!codes.has(attempt)) {
        codes.set(attempt, { code, ended });
        send({ type: 'codeAccepted', attempt });
        // Still there: no sign-in began, because this attempt has one already or is over.
        if (!codes.delete(attempt)) return;
      }
      ended({ ended: 'failed', failure: new Failure('callback.taken').plain() });
    });
  }

  function caught(attempt: string, address: string): void {
    try {
      void bring(attempt, deps.accept(address, attempt));
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'callback.declined') send({ type: 'declined', attempt });
      else fail('scanFailed', attempt, failure.plain());
    }
  }

  function openPage(attempt: string, way: Way): void {
    try {
      deps.openPage(attempt, way, {
        shown: (picture) => send({ type: 'qrShown', attempt, picture }),
        scanned: () => send({ type: 'phoneScanned', attempt }),
        cancelled: () => send({ type: 'phoneCancelled', attempt }),
        renewed: () => send({ type: 'qrRenewed', attempt }),
        failed: (failure) => fail('scanFailed', attempt, failure),
        caught: (address) => caught(attempt, address),
      });
    } catch (thrown) {
      fail('scanFailed', attempt, asFailure(thrown).plain());
    }
  }

  async function signIn(attempt: string): Promise<void> {
    const brought = codes.get(attempt);
    if (brought === undefined) return;
    codes.delete(attempt);
    const startedAt = performance.now();
    try {
      const greeted = await deps.signIn(brought.code, (avatar) =>
        send({ type: 'avatarKept', attempt, avatar }),
      );
      if (greeted === 'consentNeeded') {
        send({ type: 'consentAsked', attempt });
        brought.ended({ ended: 'consentAsked' });
        return;
      }
      const { visitor, firstVisit, visits } = greeted;
      send({ type: 'signedIn', attempt, visitor, firstVisit, visits });
      const ms = Math.round((performance.now() - startedAt) * 100) / 100;
      deps.note('signed-in', { attempt, ms, visits });
      brought.ended({ ended: 'signedIn', greeted });
    } catch (thrown) {
      const failure = asFailure(thrown).plain();
      fail('signInFailed', attempt, failure);
      brought.ended({ ended: 'failed', failure });
    }
  }

  async function check(): Promise<void> {
    const reason = await deps.notReady();
    if (reason) send({ type: 'shut', reason });
    else if (session.step === 'closed') send({ type: 'opened' });
  }

  const effects: { readonly [D in Effect['do']]: (effect: Extract<Effect, { do: D }>) => void } = {
    open: ({ attempt, way }) => openPage(attempt, way),
    close: () => deps.closePage(),
    signIn: ({ attempt }) => void signIn(attempt),
    wake({ after }) {
      timer = setTimeout(() => send({ type: 'timeUp' }), after);
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
    scanned: (attempt) => send({ type: 'phoneScanned', attempt }),
    declined: (attempt) => send({ type: 'declined', attempt }),
    bring,
    begin() {
      if (deps.notSetUp() === null) send({ type: 'opened' });
      // The attract screen has asked already.
      if (session.step !== 'attract') void check();
    },
    check,
    close() {
      ended = true;
      clearTimeout(timer);
      deps.closePage();
    },
  };
}

function factsOf(event: SessionEvent, session: KioskSession): Record<string, string | number> {
  const facts: Record<string, string | number> = { because: event.type };
  if ('attempt' in session) facts['attempt'] = session.attempt;
  if (event.type === 'shut') facts['reason'] = event.reason;
  if (event.type === 'scanFailed' || event.type === 'signInFailed') {
    facts['code'] = event.failure.code;
    for (const [name, value] of Object.entries(event.failure.detail)) facts[name] = String(value);
  }
  return facts;
}
