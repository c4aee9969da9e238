/**
 * Runs one kiosk's session: feeds events to `reduce`, keeps the step's timer, carries out effects, publishes each
 * change. It decides nothing itself.
 */
import type { Way } from '../../contract/channel.ts';
import type { Agreed } from '../../contract/form.ts';
import type { KioskSession } from '../../contract/session.ts';
import { createAttemptRuns } from './attempt-runs.ts';
import { factsOf } from './facts.ts';
import { createJustGone } from './just-gone.ts';
import { times } from './next.ts';
import { reduce } from './reduce.ts';
import type { Outcome, SessionDeps } from './session-deps.ts';
import type { Effect, Said, SessionEvent } from './words.ts';

export interface Session<Code> {
  current(): KioskSession;
  start(): void;
  cancel(): void;
  retry(): void;
  use(way: Way): void;
  agree(agreed: Agreed): void;
  /** A sign-in that is meant to end a visit. */
  leave(): void;
  /** Greeted as being here already, and going after all. */
  leaveNow(attempt: string): void;
  /**
   * @param name what to call the visitor from now on, as the lobby may read it; empty: as before.
   * @param atDesk something is left for the desk to ask.
   */
  answered(name: string, atDesk: boolean): void;
  skip(): void;
  notMe(attempt: string): void;
  stay(attempt: string): void;

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
  const gone = createJustGone(deps.present);

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
    gone.follow(event, before, after);
    if (after.step === 'attract' || after.step === 'closed' || after.step === 'resting') deps.present.gone();
    if (after !== before) {
      clearTimeout(timer);
      due = null;
      deps.note(after.step, factsOf(event, after));
      deps.publish(after);
    }
    for (const effect of todo) run(effect);
  }

  /** From the screen of this attempt, which may just have gone. */
  function hear(said: Said, attempt: string): void {
    const late = session.step === 'attract' ? gone.take(attempt) : null;
    if (late && said !== 'disowned') deps.present.back(late.visitor);
    send(late ? { type: 'late', said, of: late.session } : { type: said, attempt });
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
    leaveNow: ({ attempt }) => void attempts.leaveNow(attempt),
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
    leaveNow: (attempt) => hear('goes', attempt),
    answered: (name, atDesk) => send({ type: 'answered', name, atDesk }),
    skip: () => send({ type: 'skipped' }),
    notMe: (attempt) => hear('disowned', attempt),
    stay: (attempt) => hear('stayed', attempt),

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
      gone.forget();
      deps.closePage();
    },
  };
}
