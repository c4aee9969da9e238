/** What each step begins with: the session as it is then, its timer, and what is to be done. */
import type { Way } from '../../contract/channel.ts';
import { type FailureCode, type FailureDetail, failures } from '../../contract/failure.ts';
import { type KioskSession, stepLife } from '../../contract/session.ts';
import type { Effect, Moment, SessionEvent } from './words.ts';

export type Next = readonly [KioskSession, readonly Effect[]];

/** All in ms. The QR is thrown away well before WeChat's own five minutes. */
export const times = {
  ...stepLife,
  opening: 15_000,
  qr: 120_000,
  /** As long as one code may stand for whoever asked for more time: less than its `state` and WeChat's own code live. */
  longestQr: 270_000,
  nearEnd: 5_000,
  confirm: 90_000,
  exchange: 25_000,
  breath: 1_000,
  closed: 10_000,
} as const;

const attract: Next = [{ step: 'attract' }, [{ do: 'close' }, { do: 'checkReady' }]];
export const toAttract = ({ startsByItself }: Moment): Next =>
  startsByItself ? [attract[0], [...attract[1], { do: 'wake', after: times.breath }]] : attract;

export const openEffects = ({ fresh }: Moment, way: Way): readonly Effect[] => [
  { do: 'open', attempt: fresh, way },
  { do: 'wake', after: times.opening },
];

/** Nothing is asked of WeChat before the visitor has agreed. */
export const toOpening = (at: Moment, way: Way): Next =>
  at.consentNeeded
    ? [{ step: 'consent', attempt: at.fresh, way }, [{ do: 'close' }, { do: 'wake', after: times.consent }]]
    : [{ step: 'opening', attempt: at.fresh, way, round: 0 }, openEffects(at, way)];

/** Null when the way is not set up (any more). */
export const toWay = (at: Moment, way: Way): Next | null =>
  at.ways.includes(way) ? toOpening(at, way) : null;

export const toFirstWay = (at: Moment): Next | null => {
  const [first] = at.ways;
  return first ? toOpening(at, first) : null;
};

export interface Try {
  readonly attempt: string;
  readonly way: Way;
}

export function toTrouble({ attempt, way }: Try, code: FailureCode, detail: FailureDetail): Next {
  const { errcode, ip } = detail;
  const hint = [
    code,
    ...(errcode === undefined ? [] : [`errcode ${errcode}`]),
    // The address that staff have to tell WeChat of; the number alone helps nobody.
    ...(ip === undefined ? [] : [`IP ${ip}`]),
  ].join(' · ');
  return [
    { step: 'trouble', attempt, way, code, canRetry: failures[code].retry, hint },
    [{ do: 'close' }, { do: 'wake', after: times.trouble }],
  ];
}

export const toRefused = ({ attempt, way }: Try): Next => [
  { step: 'refused', attempt, way },
  [{ do: 'close' }, { do: 'wake', after: times.refused }],
];

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/** Signed in and committed: questions first, if there are any; who leaves, or has answered already, is asked nothing. */
export function toSignedIn({ way }: Try, event: EventOf<'signedIn'>, at: Moment): Next {
  const { attempt, visitor, firstVisit, visits, left, here, answered, remembered, visitorType, askName } =
    event;
  const who = { attempt, way, visitor, firstVisit, visits };
  if ((at.questions || (askName && at.asksName)) && !left && !answered) {
    return [
      // Found here already, it may be the first visit still.
      { step: 'asking', ...who, firstVisit: visits === 1, here, remembered, type: visitorType, askName },
      // Also asks whether the house is being left: this sign-in was not stopped by that.
      [{ do: 'close' }, { do: 'wake', after: times.asking }, { do: 'checkReady' }],
    ];
  }
  return [
    { step: 'greeting', ...who, left, here, asked: false, atDesk: false },
    [{ do: 'close' }, { do: 'wake', after: times.greeting }],
  ];
}

export const toExchanging = ({ attempt, way }: Try): Next => [
  { step: 'exchanging', attempt, way },
  // WeChat's page is closed with the next step: its end costs time that the visitor would wait for.
  [
    { do: 'signIn', attempt },
    { do: 'wake', after: times.exchange },
  ],
];

type Greeting = Extract<KioskSession, { step: 'greeting' }>;

/** What became of somebody who was here already: nothing, or they go after all. */
export function fromHere(session: Greeting, event: SessionEvent): Next | null {
  const { attempt } = session;
  const stay: Effect = { do: 'wake', after: times.greeting };
  switch (event.type) {
    case 'goes':
      return [{ ...session }, [{ do: 'leaveNow', attempt }, stay]];
    case 'wentAway':
      return [{ ...session, here: false, left: true }, [stay]];
    case 'signInFailed':
      return toTrouble(session, event.failure.code, event.failure.detail);
    default:
      return null;
  }
}

/**
 * "This is not me". A scan that found somebody here began no visit: the one before is that of whoever scanned then and
 * may be in the house, where a list that names them wrongly is better than one that lacks them.
 */
export const toNobody = ({ attempt, here }: Try & { readonly here: boolean }, at: Moment): Next => {
  const [attracting, effects] = toAttract(at);
  return [attracting, here ? effects : [{ do: 'disown', attempt }, ...effects]];
};

/** A finger was slower than the end of the screen it came down on: what it said counts, or that screen is back. */
export function toLate({ said, of }: EventOf<'late'>, at: Moment): Next | null {
  const back: Next = [of, [{ do: 'wake', after: stepLife[of.step] }]];
  if (said === 'stayed') return back;
  if (said === 'disowned') return toNobody(of, at);
  return of.step === 'greeting' && of.here && !of.asked
    ? fromHere(of, { type: said, attempt: of.attempt })
    : back;
}
