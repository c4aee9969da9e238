/**
 * Every decision of a kiosk session, pure: (session, event) → (session, effects as data). It touches neither network
 * nor database; `now` and `fresh` come from the caller, so that a test needs no clock.
 */
import { type FailureCode, type FailureDetail, failures, type PlainFailure } from '../../contract/failure.ts';
import type { KioskSession, KioskStep, Visitor } from '../../contract/session.ts';

export type SessionEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'shut'; readonly reason: FailureCode }
  | { readonly type: 'started' | 'retried' | 'cancelled' | 'timeUp' }
  | { readonly type: 'qrShown' | 'phoneScanned' | 'phoneCancelled' | 'qrRenewed'; readonly attempt: string }
  | { readonly type: 'codeAccepted' | 'declined'; readonly attempt: string }
  | {
      readonly type: 'signedIn';
      readonly attempt: string;
      readonly visitor: Visitor;
      readonly firstVisit: boolean;
      readonly visits: number;
    }
  | { readonly type: 'avatarKept'; readonly attempt: string; readonly avatar: string }
  /** WeChat's page or the callback went wrong; once a code is accepted this says nothing any more. */
  | { readonly type: 'scanFailed'; readonly attempt: string; readonly failure: PlainFailure }
  | { readonly type: 'signInFailed'; readonly attempt: string; readonly failure: PlainFailure };

export type Effect =
  | { readonly do: 'open'; readonly attempt: string }
  | { readonly do: 'close' }
  | { readonly do: 'signIn'; readonly attempt: string }
  /** The step's only timer; every change of session forgets the one before. */
  | { readonly do: 'wake'; readonly after: number }
  /** Is this kiosk still fit to start? Asked whenever nobody is signing in. */
  | { readonly do: 'checkReady' }
  | { readonly do: 'note'; readonly what: 'stale' | 'ignored'; readonly event: string };

export interface Moment {
  readonly now: number;
  /** A fresh attempt id, should one be needed. */
  readonly fresh: string;
  /** The QR is on screen without a touch. */
  readonly startsByItself: boolean;
}

type Next = readonly [KioskSession, readonly Effect[]];

/** All in ms. The QR is thrown away well before WeChat's own five minutes. */
export const times = {
  opening: 15_000,
  qr: 120_000,
  confirm: 90_000,
  exchange: 25_000,
  greeting: 8_000,
  refused: 12_000,
  trouble: 20_000,
  breath: 1_000,
  closed: 10_000,
} as const;

/** How often an unattended QR is renewed before the attract screen comes back. */
const rounds = 2;

const attemptOf = (session: KioskSession) => ('attempt' in session ? session.attempt : null);

const attract: Next = [{ step: 'attract' }, [{ do: 'close' }, { do: 'checkReady' }]];
const toAttract = ({ startsByItself }: Moment): Next =>
  startsByItself ? [attract[0], [...attract[1], { do: 'wake', after: times.breath }]] : attract;

const toOpening = ({ fresh }: Moment): Next => [
  { step: 'opening', attempt: fresh, round: 0 },
  [
    { do: 'open', attempt: fresh },
    { do: 'wake', after: times.opening },
  ],
];

function toTrouble(attempt: string, code: FailureCode, detail: FailureDetail): Next {
  const errcode = detail['errcode'];
  const hint = errcode === undefined ? code : `${code} · errcode ${errcode}`;
  return [
    { step: 'trouble', attempt, code, canRetry: failures[code].retry, hint },
    [{ do: 'close' }, { do: 'wake', after: times.trouble }],
  ];
}

const toRefused = (attempt: string): Next => [
  { step: 'refused', attempt },
  [{ do: 'close' }, { do: 'wake', after: times.refused }],
];

type StepOf<S extends KioskStep> = Extract<KioskSession, { step: S }>;
type Steps = {
  readonly [S in KioskStep]: (session: StepOf<S>, event: SessionEvent, at: Moment) => Next | null;
};

const leaves = (event: SessionEvent) => event.type === 'cancelled' || event.type === 'timeUp';

function openingStep(session: StepOf<'opening' | 'expired'>, event: SessionEvent, at: Moment): Next | null {
  const { attempt, round } = session;
  if (event.type === 'qrShown') {
    const life = times.qr;
    return [
      { step: 'waiting', attempt, round, phone: 'away', expiresAt: at.now + life, life },
      [{ do: 'wake', after: life }],
    ];
  }
  if (event.type === 'timeUp') return toTrouble(attempt, 'page.unreachable', {});
  if (event.type === 'codeAccepted') return toExchanging(attempt);
  if (event.type === 'cancelled') return toAttract(at);
  return null;
}

const toExchanging = (attempt: string): Next => [
  { step: 'exchanging', attempt },
  // WeChat's page is closed with the next step: its end costs time that the visitor would wait for.
  [
    { do: 'signIn', attempt },
    { do: 'wake', after: times.exchange },
  ],
];

function waitingStep(session: StepOf<'waiting'>, event: SessionEvent, at: Moment): Next | null {
  const { attempt, round } = session;
  const stay = (phone: StepOf<'waiting'>['phone'], life: number): Next => [
    { ...session, phone, life, expiresAt: at.now + life },
    [{ do: 'wake', after: life }],
  ];
  switch (event.type) {
    case 'phoneScanned':
      return stay('scanned', times.confirm);
    case 'phoneCancelled':
      return stay('cancelled', times.confirm);
    case 'qrRenewed':
      return stay('away', times.qr);
    case 'codeAccepted':
      return toExchanging(attempt);
    case 'declined':
      return toRefused(attempt);
    case 'cancelled':
      return toAttract(at);
    case 'timeUp': {
      if (session.phone === 'cancelled') return toRefused(attempt);
      if (round >= rounds && !at.startsByItself) return toAttract(at);
      const [, effects] = toOpening(at);
      return [{ step: 'expired', attempt: at.fresh, round: round + 1 }, effects];
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
    return at.startsByItself ? toOpening(at) : toAttract(at);
  },
  attract: (_session, event, at) =>
    event.type === 'started' || (event.type === 'timeUp' && at.startsByItself) ? toOpening(at) : null,
  opening: openingStep,
  expired: openingStep,
  waiting: waitingStep,
  exchanging: (session, event) => {
    if (event.type === 'timeUp') return toTrouble(session.attempt, 'network.timeout', {});
    if (event.type !== 'signedIn') return null;
    const { attempt, visitor, firstVisit, visits } = event;
    return [
      { step: 'greeting', attempt, visitor, firstVisit, visits },
      [{ do: 'close' }, { do: 'wake', after: times.greeting }],
    ];
  },
  greeting: (session, event, at) => {
    if (leaves(event)) return toAttract(at);
    if (event.type !== 'avatarKept') return null;
    return [
      { ...session, visitor: { ...session.visitor, avatar: event.avatar } },
      [{ do: 'wake', after: times.greeting }],
    ];
  },
  refused: (_session, event, at) => {
    if (event.type === 'retried') return toOpening(at);
    return leaves(event) ? toAttract(at) : null;
  },
  trouble: (session, event, at) => {
    if (event.type === 'retried' && session.canRetry) return toOpening(at);
    return leaves(event) ? toAttract(at) : null;
  },
};

/** A sign-in under way is finished first; the question is asked again before the next one. */
const mayShut: ReadonlySet<KioskStep> = new Set([
  'attract',
  'opening',
  'waiting',
  'expired',
  'trouble',
  'refused',
  'closed',
]);
/** Steps that a failure of their attempt ends. */
const canFail: Readonly<Record<'scanFailed' | 'signInFailed', ReadonlySet<KioskStep>>> = {
  scanFailed: new Set(['opening', 'expired', 'waiting']),
  signInFailed: new Set(['exchanging']),
};

export function reduce(session: KioskSession, event: SessionEvent, at: Moment): Next {
  if ('attempt' in event && event.attempt !== attemptOf(session)) {
    return [session, [{ do: 'note', what: 'stale', event: event.type }]];
  }
  if (event.type === 'shut' && mayShut.has(session.step)) {
    if (session.step === 'closed' && session.reason === event.reason) return [session, []];
    return [{ step: 'closed', reason: event.reason }, [{ do: 'close' }, { do: 'wake', after: times.closed }]];
  }
  if (
    (event.type === 'scanFailed' || event.type === 'signInFailed') &&
    canFail[event.type].has(session.step)
  ) {
    return toTrouble(event.attempt, event.failure.code, event.failure.detail);
  }
  const next = (steps[session.step] as (s: KioskSession, e: SessionEvent, m: Moment) => Next | null)(
    session,
    event,
    at,
  );
  return next ?? [session, [{ do: 'note', what: 'ignored', event: event.type }]];
}
