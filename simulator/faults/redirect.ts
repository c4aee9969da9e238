/**
 * Where WeChat's page goes after the person's answer. The plain address is what the page builds by itself; faults turn
 * it into a list of addresses, which is then handed to the page.
 */
import type { Login } from '../world/qrs.ts';
import type { FaultAt } from './schema.ts';

type Pair = readonly [name: string, value: string];
export type Detour = readonly string[] | 'withheld' | undefined;

interface Departure {
  readonly base: string;
  readonly pairs: readonly Pair[];
  readonly copies: number;
  readonly isTold: boolean;
}

/** WeChat appends with `?` or `&` and encodes nothing again: a `&` in state starts a new parameter. */
export function redirectUrl(base: string, pairs: readonly Pair[]): string {
  const query = pairs.map(([name, value]) => `${name}=${value}`).join('&');
  return query === '' ? base : `${base}${base.includes('?') ? '&' : '?'}${query}`;
}

type RedirectFault = FaultAt<'redirect'>;
type Effect = (departure: Departure, fault: RedirectFault) => Departure;

const pairsBy =
  (change: (pair: Pair, fault: RedirectFault) => readonly Pair[]): Effect =>
  (departure, fault) => ({ ...departure, pairs: departure.pairs.flatMap((pair) => change(pair, fault)) });

const drop = (name: string) => pairsBy((pair) => (pair[0] === name ? [] : [pair]));
const twice = (name: string) => pairsBy((pair) => (pair[0] === name ? [pair, pair] : [pair]));
const givenValue = (fault: RedirectFault) => ('value' in fault ? fault.value : '');
const replace = (name: string) =>
  pairsBy((pair, fault) => (pair[0] === name ? [[name, givenValue(fault)]] : [pair]));

const effects: Record<RedirectFault['kind'], Effect> = {
  lost: (departure) => ({ ...departure, isTold: false }),
  stuck: (departure) => ({ ...departure, copies: 0 }),
  double: (departure) => ({ ...departure, copies: 2 }),
  'no-code': drop('code'),
  'no-state': drop('state'),
  code: replace('code'),
  state: replace('state'),
  'doubled-code': twice('code'),
  'doubled-state': twice('state'),
  'huge-code': pairsBy((pair, fault) => {
    const bytes = 'bytes' in fault && fault.bytes ? fault.bytes : 10_240;
    return pair[0] === 'code' ? [['code', pair[1].padEnd(bytes, '0')]] : [pair];
  }),
  elsewhere: (departure, fault) => ({ ...departure, base: 'to' in fault ? fault.to : departure.base }),
};

const pairsOf = (login: Login, code: string): readonly Pair[] => [
  ['code', code],
  ['state', login.state],
];

/** Where WeChat itself goes. */
export const plainDeparture = (login: Login, code: string) =>
  redirectUrl(login.redirectUri, pairsOf(login, code));

export function departAfterConfirm(faults: readonly RedirectFault[], login: Login, code: string): Detour {
  if (faults.length === 0) return undefined;
  const plain: Departure = { base: login.redirectUri, pairs: pairsOf(login, code), copies: 1, isTold: true };
  const { base, pairs, copies, isTold } = faults.reduce((so, fault) => effects[fault.kind](so, fault), plain);
  return isTold ? Array<string>(copies).fill(redirectUrl(base, pairs)) : 'withheld';
}

export function departAfterRefusal(
  faults: readonly FaultAt<'refusal'>[],
  login: Login,
): readonly string[] | undefined {
  if (faults.length === 0) return undefined;
  return [redirectUrl(login.redirectUri, [['state', login.state]])];
}
