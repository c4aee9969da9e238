/**
 * Runs one kiosk's session: feeds events to `reduce`, keeps the step's timer, carries out effects, publishes each
 * change. It decides nothing itself.
 */
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import type { KioskSession, Visitor } from '../../contract/session.ts';
import { type Effect, reduce, type SessionEvent } from './reduce.ts';

/** What WeChat's page reports of one attempt. */
export interface PageEvents {
  shown(): void;
  scanned(): void;
  cancelled(): void;
  renewed(): void;
  failed(code: FailureCode): void;
  caught(address: string): void;
}

export interface Greeted {
  readonly visitor: Visitor;
  readonly firstVisit: boolean;
  readonly visits: number;
}

export interface SessionDeps<Code> {
  readonly openPage: (attempt: string, events: PageEvents) => void;
  readonly closePage: () => void;
  /** Checks a caught address; throws a Failure. */
  readonly accept: (address: string, attempt: string) => Code;
  /** Exchange, then store; resolves only after the visit is committed. `avatarKept` may be called later. */
  readonly signIn: (code: Code, avatarKept: (avatar: string) => void) => Promise<Greeted>;
  /** Why the kiosk cannot start a sign-in as far as settings tell, which is known at once, or null. */
  readonly notSetUp: () => FailureCode | null;
  /** The same, asking the store and the keychain as well. */
  readonly notReady: () => Promise<FailureCode | null>;
  readonly startsByItself: () => boolean;
  readonly publish: (session: KioskSession) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface Session {
  current(): KioskSession;
  start(): void;
  cancel(): void;
  retry(): void;
  /** Once, at boot. What is set up opens at once, while store and keychain are still being asked. */
  begin(): void;
  /** Settings, secret or store changed: open or close the kiosk accordingly. */
  check(): Promise<void>;
  close(): void;
}

export function createSession<Code>(deps: SessionDeps<Code>): Session {
  let session: KioskSession = { step: 'closed', reason: 'setup.incomplete' };
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const codes = new Map<string, Code>();

  function send(event: SessionEvent): void {
    if (ended) return;
    const before = session;
    const moment = { now: deps.now(), fresh: deps.newId(), startsByItself: deps.startsByItself() };
    const [after, todo] = reduce(before, event, moment);
    session = after;
    if (after !== before) {
      clearTimeout(timer);
      deps.note(after.step, factsOf(event, after));
      deps.publish(after);
    }
    for (const effect of todo) run(effect);
  }

  const fail = (type: 'scanFailed' | 'signInFailed', attempt: string, thrown: unknown) =>
    send({ type, attempt, failure: asFailure(thrown).plain() });

  function caught(attempt: string, address: string): void {
    try {
      codes.set(attempt, deps.accept(address, attempt));
      send({ type: 'codeAccepted', attempt });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'callback.declined') send({ type: 'declined', attempt });
      else fail('scanFailed', attempt, failure);
    }
    codes.delete(attempt);
  }

  function openPage(attempt: string): void {
    try {
      deps.openPage(attempt, {
        shown: () => send({ type: 'qrShown', attempt }),
        scanned: () => send({ type: 'phoneScanned', attempt }),
        cancelled: () => send({ type: 'phoneCancelled', attempt }),
        renewed: () => send({ type: 'qrRenewed', attempt }),
        failed: (code) => fail('scanFailed', attempt, new Failure(code)),
        caught: (address) => caught(attempt, address),
      });
    } catch (thrown) {
      fail('scanFailed', attempt, thrown);
    }
  }

  async function signIn(attempt: string): Promise<void> {
    const code = codes.get(attempt);
    if (code === undefined) return;
    const startedAt = performance.now();
    try {
      const greeted = await deps.signIn(code, (avatar) => send({ type: 'avatarKept', attempt, avatar }));
      send({ type: 'signedIn', attempt, ...greeted });
      const ms = Math.round((performance.now() - startedAt) * 100) / 100;
      deps.note('signed-in', { attempt, ms, visits: greeted.visits });
    } catch (thrown) {
      fail('signInFailed', attempt, thrown);
    }
  }

  async function check(): Promise<void> {
    const reason = await deps.notReady();
    if (reason) send({ type: 'shut', reason });
    else if (session.step === 'closed') send({ type: 'opened' });
  }

  const effects: { readonly [D in Effect['do']]: (effect: Extract<Effect, { do: D }>) => void } = {
    open: ({ attempt }) => openPage(attempt),
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
