/** The shape of what is said about a failure: to the visitor on the kiosk, to staff in the console. */
import type { FailureCode } from '../../contract/failure.ts';

export interface Said {
  /** What happened, short enough for a heading; no full stop at the end. */
  readonly what: string;
  /** What to do now, whole sentences. May hold `{seconds|a few}`: a detail of the failure, or the words after the bar. */
  readonly todo: string;
}

export interface FailureWords {
  readonly visitor: Said;
  readonly staff: Said;
}

/** The codes of the way through WeChat; all others are about this machine. */
type SignInCode = Extract<FailureCode, `${'callback' | 'page' | 'wechat' | 'network'}.${string}`>;

/** One entry a code: a failure without words does not compile. */
export type SignInDictionary = Readonly<Record<SignInCode, FailureWords>>;
export type MachineDictionary = Readonly<Record<Exclude<FailureCode, SignInCode>, FailureWords>>;
export type FailureDictionary = Readonly<Record<FailureCode, FailureWords>>;
