/** The shape of what is said about a failure: to the visitor on the kiosk, to staff in the console. */
import type { FailureCode } from '../failure.ts';

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

type CodesOf<Family extends string> = Extract<FailureCode, `${Family}.${string}`>;
type Words<Code extends FailureCode> = Readonly<Record<Code, FailureWords>>;

/** One dictionary a part of the way, one entry a code: a failure without words does not compile. */
export type SignInDictionary = Words<CodesOf<'callback' | 'page' | 'network'>>;
export type AuthorizeDictionary = Words<CodesOf<'authorize'>>;
export type WechatDictionary = Words<CodesOf<'wechat'>>;
export type PhoneWayDictionary = Words<CodesOf<'listener'>>;
export type ConsoleDictionary = Words<CodesOf<'change' | 'stage' | 'list' | 'file' | 'job' | 'audit'>>;
/** All others are about this machine. */
export type MachineDictionary = Words<
  Exclude<
    FailureCode,
    | CodesOf<'callback' | 'page' | 'network' | 'authorize' | 'wechat' | 'listener'>
    | CodesOf<'change' | 'stage' | 'list' | 'file' | 'job' | 'audit'>
  >
>;
export type FailureDictionary = Words<FailureCode>;
