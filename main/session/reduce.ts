/**
 * Every decision of a kiosk session, pure: (session, event) → (session, effects as data). It touches neither network
 * nor database; `now` and `fresh` come from the caller, so that a test needs no clock.
 */
import type { FailureCode } from '../../contract/failure.ts';
import { type KioskSession, type KioskStep, renewedForVisitor, stepLife } from '../../contract/session.ts';
import { fromMachine } from './from-machine.ts';
import {
  fromHere,
  type Next,
  openEffects,
  times,
  toAttract,
  toExchanging,
  toFirstWay,
  toLate,
  toNobody,
  toOpening,
  toRefused,
  toSignedIn,
  toTrouble,
  toWay,
} from './next.ts';
import type { Moment, SessionEvent } from './words.ts';

type StepOf<S extends KioskStep> = Extract<KioskSession, { step: S }>;
type Steps = {
  readonly [S in KioskStep]: (session: StepOf<S>, event: SessionEvent, at: Moment) => Next | null;
};

const lasts = (step: KioskStep): step is keyof typeof stepLife => step in stepLife;

const attemptOf = (session: KioskSession) => ('attempt' in session ? session.attempt : null);

const leaves = (event: SessionEvent) => event.type === 'cancelled' || event.type === 'timeUp';

function openingStep(session: StepOf<'opening' | 'expired'>, event: SessionEvent, at: Moment): Next | null {
  const { attempt, way, round } = session;
  if (event.type === 'qrShown') {
    const life = times.qr;
    const { picture } = event;
    return [
      { step: 'waiting', attempt, way, round, phone: 'away', picture, expiresAt: at.now + life, life },
      [{ do: 'wake', after: life }],
    ];
  }
  if (event.type === 'timeUp') return toTrouble(session, 'page.unreachable', {});
  if (event.type === 'codeAccepted') return toExchanging(session);
  if (event.type === 'cancelled') return toAttract(at);
  if (event.type === 'wayChosen') return event.way === way ? null : toWay(at, event.way);
  return null;
}

type Waiting = StepOf<'waiting'>;

const waitOn = (session: Waiting, phone: Waiting['phone'], life: number, { now }: Moment): Next => [
  { ...session, phone, life, expiresAt: now + life },
  [{ do: 'wake', after: life }],
];

const toNextCode = ({ way, round }: Waiting, at: Moment): Next => [
  { step: 'expired', attempt: at.fresh, way, round: round + 1 },
  openEffects(at, way),
];

/** Somebody asked for more time: of this code what it has left, then another before it dies. */
function longerWaiting(session: Waiting, at: Moment): Next | null {
  const { phone, way, round, expiresAt } = session;
  const left = Math.min(phone === 'away' ? times.qr : times.confirm, at.codeUntil - at.now);
  if (at.now + left > expiresAt) return waitOn(session, phone, left, at);
  const mayRenew = phone === 'away' && way !== 'browser' && round < renewedForVisitor;
  return mayRenew && expiresAt - at.now <= times.nearEnd ? toNextCode(session, at) : null;
}

function waitingStep(session: Waiting, event: SessionEvent, at: Moment): Next | null {
  const { way, round } = session;
  const stay = (phone: Waiting['phone'], life: number) => waitOn(session, phone, life, at);
  switch (event.type) {
    case 'stayed':
      return longerWaiting(session, at);
    case 'phoneScanned':
      return stay('scanned', times.confirm);
    case 'phoneCancelled':
      return stay('cancelled', times.confirm);
    case 'qrRenewed':
      return stay('away', times.qr);
    case 'codeAccepted':
      return toExchanging(session);
    case 'declined':
      return toRefused(session);
    case 'wayChosen':
      return event.way === way ? null : toWay(at, event.way);
    case 'cancelled':
      return toAttract(at);
    case 'timeUp': {
      if (session.phone === 'cancelled') return toRefused(session);
      // Every renewal would open one more page in the system's browser.
      if (way === 'browser' || (round >= renewedForVisitor && !at.startsByItself)) return toAttract(at);
      return toNextCode(session, at);
    }
    default:
      return null;
  }
}

const steps: Steps = {
  closed: (session, event, at) => {
    // What closed the kiosk may pass by itself: a keychain that comes late, a disk with room again.
    if (event.type === 'timeUp')
      return [session, [{ do: 'checkReady' }, { do: 'wake', after: times.closed }]];
    if (event.type !== 'opened') return null;
    return (at.startsByItself && toFirstWay(at)) || toAttract(at);
  },
  resting: (_session, event, at) =>
    event.type === 'opened' ? (at.startsByItself && toFirstWay(at)) || toAttract(at) : null,
  attract: (_session, event, at) => {
    if (event.type === 'late') return toLate(event, at);
    return event.type === 'started' || (event.type === 'timeUp' && at.startsByItself) ? toFirstWay(at) : null;
  },
  opening: openingStep,
  expired: openingStep,
  waiting: waitingStep,
  exchanging: (session, event, at) => {
    const { attempt, way } = session;
    if (event.type === 'timeUp') return toTrouble(session, 'network.timeout', {});
    if (event.type === 'consentAsked') {
      const life = times.confirm;
      return [
        {
          step: 'waiting',
          attempt,
          way,
          round: 0,
          phone: 'scanned',
          picture: null,
          expiresAt: at.now + life,
          life,
        },
        [{ do: 'wake', after: life }],
      ];
    }
    return event.type === 'signedIn' ? toSignedIn(session, event, at) : null;
  },
  consent: (session, event, at) => {
    if (event.type === 'agreed') return toOpening({ ...at, consentNeeded: false }, session.way);
    return leaves(event) ? toAttract(at) : null;
  },
  asking: (session, event, at) => {
    if (event.type === 'disowned') return toNobody(session, at);
    if (leaves(event)) return toAttract(at);
    const { remembered: _said, type: _type, askName: _name, ...who } = session;
    if (event.type === 'answered' || event.type === 'skipped') {
      const { name, atDesk } = event.type === 'answered' ? event : { name: '', atDesk: false };
      const visitor = { ...who.visitor, name: name || who.visitor.name };
      return [
        { ...who, visitor, step: 'greeting', left: false, asked: true, atDesk },
        [{ do: 'wake', after: times.greeting }],
      ];
    }
    if (event.type !== 'avatarKept') return null;
    // Whoever is typing keeps the time that is left.
    return [
      { ...session, visitor: { ...session.visitor, avatar: event.avatar } },
      [{ do: 'wake', after: times.asking }],
    ];
  },
  greeting: (session, event, at) => {
    const gone = session.here && !session.asked ? fromHere(session, event) : null;
    if (gone) return gone;
    if (event.type === 'disowned') return toNobody(session, at);
    if (leaves(event)) return toAttract(at);
    if (event.type !== 'avatarKept') return null;
    return [
      { ...session, visitor: { ...session.visitor, avatar: event.avatar } },
      [{ do: 'wake', after: times.greeting }],
    ];
  },
  refused: (session, event, at) => {
    if (event.type === 'retried') return toWay(at, session.way) ?? toAttract(at);
    return leaves(event) ? toAttract(at) : null;
  },
  trouble: (session, event, at) => {
    if (event.type === 'retried' && session.canRetry) return toWay(at, session.way) ?? toAttract(at);
    // One way being out of order is no reason to keep the visitor from another.
    if (event.type === 'wayChosen') return toWay(at, event.way);
    return leaves(event) ? toAttract(at) : null;
  },
};

/** A sign-in under way is finished first; the question is asked again before the next one. */
const mayShut: ReadonlySet<KioskStep> = new Set([
  'attract',
  'consent',
  'opening',
  'waiting',
  'expired',
  'trouble',
  'refused',
  'closed',
  'resting',
]);
/** Who is written down already need not be kept where they should not stay. */
const isShutBy = (reason: FailureCode, step: KioskStep) =>
  mayShut.has(step) || (reason === 'house.evacuated' && (step === 'asking' || step === 'greeting'));
/** Steps that a failure of their attempt ends. */
const canFail: Readonly<Record<'scanFailed' | 'signInFailed', ReadonlySet<KioskStep>>> = {
  scanFailed: new Set(['opening', 'expired', 'waiting']),
  signInFailed: new Set(['exchanging']),
};

export function reduce(session: KioskSession, event: SessionEvent, at: Moment): Next {
  if ('attempt' in event && event.attempt !== attemptOf(session)) {
    return [session, [{ do: 'note', what: 'stale', event: event.type }]];
  }
  if (event.type === 'shut' && isShutBy(event.reason, session.step)) {
    if (session.step === 'closed' && session.reason === event.reason) return [session, []];
    return [{ step: 'closed', reason: event.reason }, [{ do: 'close' }, { do: 'wake', after: times.closed }]];
  }
  if (
    (event.type === 'scanFailed' || event.type === 'signInFailed') &&
    canFail[event.type].has(session.step) &&
    'way' in session
  ) {
    return toTrouble(session, event.failure.code, event.failure.detail);
  }
  if (event.type === 'stayed' && lasts(session.step)) {
    return [{ ...session }, [{ do: 'wake', after: stepLife[session.step] }]];
  }
  const byMachine = fromMachine(session, event, at);
  if (byMachine) return byMachine;
  const next = (steps[session.step] as (s: KioskSession, e: SessionEvent, m: Moment) => Next | null)(
    session,
    event,
    at,
  );
  return next ?? [session, [{ do: 'note', what: 'ignored', event: event.type }]];
}
